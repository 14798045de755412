package it.percorsi.stipend.api;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import it.percorsi.stipend.desk.StipendDesk;
import it.percorsi.stipend.views.agreements.Agreement;
import it.percorsi.stipend.views.agreements.Agreements;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Collections;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The amounts agreed, one a placement. */
@RestController
@RequestMapping("/api/v1/stipends/agreements")
public class AgreementsResource {

    private final StipendDesk desk;
    private final Agreements agreements;

    AgreementsResource(StipendDesk desk, Agreements agreements) {
        this.desk = desk;
        this.agreements = agreements;
    }

    /**
     * Names what was agreed.
     *
     * @param placementId the placement
     */
    public record Agreed(String placementId) {}

    /** Fixes or amends an amount. */
    @PostMapping
    ResponseEntity<Agreed> agree(@RequestBody @Valid AgreementBody body) {
        CommandOutcome outcome = desk.agree(body.placementId(), body.monthlyCents(), body.agreedOn());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create("/api/v1/stipends/agreements/" + body.placementId()));
        if (outcome.sequence() >= 0) {
            answer.eTag(outcome.etag());
        }
        return answer.body(new Agreed(body.placementId()));
    }

    /** The agreement of a placement. */
    @GetMapping("/{placementId}")
    ResponseEntity<Agreement> find(@PathVariable String placementId) {
        Seen<Agreement> found =
                agreements.findSeen(placementId).orElseThrow(() -> new NotFound("agreement", placementId));
        Agreement agreement = found.body();
        if (agreement == null || agreement.monthlyCents() == null) {
            throw new NotFound("agreement", placementId);
        }
        return ResponseEntity.ok()
                .eTag("\"" + Collections.max(found.seen().values()) + "\"")
                .body(agreement);
    }
}
