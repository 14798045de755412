package it.percorsi.stipend.api;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.stipend.desk.StipendDesk;
import it.percorsi.stipend.stipends.StipendId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is decided about a stipend: reduced, left whole, approved. */
@RestController
@RequestMapping("/api/v1/stipends/{stipendId}")
public class DecisionsResource {

    private final StipendDesk desk;

    DecisionsResource(StipendDesk desk) {
        this.desk = desk;
    }

    /** The tutor reduces it (R18). */
    @PostMapping("/reductions")
    ResponseEntity<Void> reduce(@PathVariable String stipendId, @RequestBody @Valid ReductionBody body) {
        return done(desk.reduce(
                StipendId.of(stipendId),
                body.reductionCents(),
                body.reasons(),
                body.note(),
                body.tutor(),
                body.decidedOn()));
    }

    /** The tutor leaves it whole (R18). */
    @PostMapping("/full-payment")
    ResponseEntity<Void> leaveWhole(@PathVariable String stipendId, @RequestBody @Valid FullPaymentBody body) {
        return done(desk.leaveWhole(StipendId.of(stipendId), body.note(), body.tutor(), body.decidedOn()));
    }

    /** It is approved for payment (R23). */
    @PostMapping("/approval")
    ResponseEntity<Void> approve(@PathVariable String stipendId, @RequestBody @Valid ApprovalBody body) {
        return done(desk.approve(StipendId.of(stipendId), body.payableCents(), body.approvedOn()));
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
