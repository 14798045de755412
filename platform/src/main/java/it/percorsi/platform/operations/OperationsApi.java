package it.percorsi.platform.operations;

import it.percorsi.platform.parked.DiscardParkedMessage;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedStream;
import it.percorsi.platform.reactions.ParkedDesk;
import it.percorsi.platform.reactions.Reactions.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same as {@link OperationsPages}, for programs. */
@RestController
@RequestMapping(OperationsApi.BASE)
public class OperationsApi {

    static final String BASE = "/api/v1/operations/${percorsi.part}";

    private final ServiceStates states;
    private final ParkedMessages parked;
    private final ParkedDesk desk;
    private final ViewDesk views;

    OperationsApi(ServiceStates states, ParkedMessages parked, ParkedDesk desk, ViewDesk views) {
        this.states = states;
        this.parked = parked;
        this.desk = desk;
        this.views = views;
    }

    /** A parked message to be tried again. */
    public record RetryBody(@NotNull Long message) {}

    /** A parked message to be given up, and why; nothing about anybody. */
    public record DiscardBody(
            @NotNull Long message,

            @NotBlank @Size(min = DiscardParkedMessage.LEAST_CHARACTERS, max = DiscardParkedMessage.MOST_CHARACTERS)
            String reason) {}

    /** A view to be built anew. */
    public record RebuildBody(@NotBlank @Size(max = 100) String view) {}

    @GetMapping("/state")
    ServiceState state() {
        return states.now();
    }

    @GetMapping("/parked")
    List<ParkedStream> parked() {
        return parked.streams();
    }

    @PostMapping("/parked/retries")
    Retried retry(@Valid @RequestBody RetryBody body) {
        return desk.retry(body.message());
    }

    @PostMapping("/parked/discards")
    Retried discard(@Valid @RequestBody DiscardBody body) {
        return desk.discard(body.message(), body.reason());
    }

    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@Valid @RequestBody RebuildBody body) {
        views.rebuild(views.known(body.view()));
    }
}
