package it.percorsi.referral.transfer;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.views.CaseQueries;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The transfer of one case (R3). */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
class TransferApi {

    private final Transfers transfers;
    private final CaseQueries cases;

    TransferApi(Transfers transfers, CaseQueries cases) {
        this.transfers = transfers;
        this.cases = cases;
    }

    /** The latest question, as it stands, without anything while nobody was asked; a refusal once the answer was no. */
    record LatestTransfer(
            boolean open,
            @Nullable String toMunicipality,
            @Nullable String reason,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate proposedOn,
            @Nullable String refusal,
            @Nullable LocalDate refusedOn) {

        static final LatestTransfer NONE = new LatestTransfer(false, null, null, null, null, null, null);

        static LatestTransfer of(TransferRequest request) {
            return new LatestTransfer(
                    request.open(),
                    request.toMunicipality(),
                    request.reason(),
                    request.movedOn(),
                    request.proposedOn(),
                    request.refusal(),
                    request.refusedOn());
        }
    }

    @GetMapping("/transfer")
    ResponseEntity<LatestTransfer> latest(@PathVariable String caseId) {
        LatestTransfer latest = transfers.latest(caseId).map(LatestTransfer::of).orElse(LatestTransfer.NONE);
        long version = cases.find(caseId)
                .orElseThrow(() -> new NotFound("case", caseId))
                .lastOf(caseId);
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(latest);
    }

    @PostMapping("/transfer")
    ResponseEntity<Void> propose(@PathVariable String caseId, @Valid @RequestBody TransferSteps.Proposal body) {
        return done(transfers.propose(caseId, body));
    }

    @DeleteMapping("/transfer")
    ResponseEntity<Void> withdraw(@PathVariable String caseId) {
        return done(transfers.withdraw(caseId));
    }

    @PostMapping("/transfer/acceptance")
    ResponseEntity<Void> accept(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody TransferSteps.Acceptance body) {
        return done(transfers.accept(caller, caseId, body));
    }

    @PostMapping("/transfer/refusal")
    ResponseEntity<Void> refuse(
            Caller caller, @PathVariable String caseId, @Valid @RequestBody TransferSteps.Refusal body) {
        return done(transfers.refuse(caller, caseId, body));
    }

    @PostMapping("/handover")
    ResponseEntity<Void> handOver(@PathVariable String caseId, @Valid @RequestBody TransferSteps.Handover body) {
        return done(transfers.handOver(caseId, body));
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
