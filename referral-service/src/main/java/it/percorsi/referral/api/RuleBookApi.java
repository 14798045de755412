package it.percorsi.referral.api;

import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.CategoryEvidence;
import it.percorsi.events.rulebook.InstrumentParties;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.rulebook.RuleBookDesk;
import it.percorsi.referral.rulebook.RuleNumbers;
import it.percorsi.referral.rulebook.RuleTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the rule book of referral and project. */
@RestController
@RequestMapping("/api/v1/rule-books/referral")
class RuleBookApi {

    private final RuleBookDesk desk;

    RuleBookApi(RuleBookDesk desk) {
        this.desk = desk;
    }

    /** A version to be enacted; what stands after the numbers may be left out, and stays as it would be on that day. */
    record NewVersion(
            @NotNull LocalDate validFrom,
            @NotNull @Min(0) @Max(99) Integer invalidityOver,
            @NotNull @Min(1) @Max(365) Integer daysToFirstInterview,
            @NotNull @Min(1) @Max(365) Integer daysToSharedProject,
            @Nullable @Min(1) @Max(52) Integer evaluationWeeks,
            @Nullable @Size(max = 10) List<@NotNull InstrumentParties> requiredParties,
            @Nullable @Size(max = 20) List<@NotNull CategoryEvidence> evidence,
            @Nullable WaitingOrder waitingOrder) {

        RuleTerms terms(RuleTerms before) {
            RuleNumbers numbers = new RuleNumbers(
                    invalidityOver,
                    daysToFirstInterview,
                    daysToSharedProject,
                    evaluationWeeks == null ? before.numbers().evaluationWeeks() : evaluationWeeks);
            return new RuleTerms(
                            numbers,
                            before.requiredParties(),
                            before.evidence(),
                            waitingOrder == null ? before.waitingOrder() : waitingOrder)
                    .with(
                            requiredParties == null ? List.of() : requiredParties,
                            evidence == null ? List.of() : evidence);
        }
    }

    @GetMapping
    List<RuleBookDesk.Version> versions() {
        return desk.versions();
    }

    @PostMapping
    ResponseEntity<Void> enact(Caller caller, @Valid @RequestBody NewVersion version) {
        CommandOutcome outcome =
                desk.enact(caller.ambito(), version.validFrom(), version.terms(desk.on(version.validFrom())));
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
