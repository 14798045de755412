package it.percorsi.referral.notices;

import it.percorsi.platform.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is new for who asks. */
@RestController
@RequestMapping(NoticesApi.PATH)
class NoticesApi {

    static final String PATH = "/api/v1/notices";

    private final Notices notices;
    private final Clock clock;

    NoticesApi(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The latest notice that is known. */
    record Known(@NotNull Long upTo) {}

    @GetMapping
    ResponseEntity<List<Notice>> list(
            Caller caller,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Notice> found = notices.of(caller, before, limit + 1);
        if (found.size() <= limit) {
            return ResponseEntity.ok(found);
        }
        List<Notice> shown = found.subList(0, limit);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.LINK,
                        "<" + PATH + "?before=" + shown.getLast().id() + "&limit=" + limit + ">; rel=\"next\"")
                .body(shown);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @Valid @RequestBody Known known) {
        notices.markReadUpTo(caller, known.upTo(), clock.instant());
    }
}
