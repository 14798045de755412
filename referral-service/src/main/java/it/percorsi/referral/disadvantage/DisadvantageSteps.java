package it.percorsi.referral.disadvantage;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.EndSpecialistCare;
import it.percorsi.referral.casefile.ResumeSpecialistCare;
import it.percorsi.referral.casefile.StateDisadvantage;
import it.percorsi.referral.casefile.WithdrawDisadvantage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people and systems send about a person's disadvantage under L.381/91 (R9); pages and API share these. */
final class DisadvantageSteps {

    private DisadvantageSteps() {}

    /** A specialist service follows the person; one that speaks for itself need not name itself. */
    record Care(
            @Nullable @Size(max = 120) String service,
            @NotNull @PastOrPresent LocalDate resumedOn) {
        CaseSteps.Step by(Caller caller) {
            String who = ReferralSenders.isOneService(caller) ? caller.service() : service;
            if (who == null || who.isBlank()) {
                throw new BadInput("service", "missing");
            }
            return caseId -> new ResumeSpecialistCare(caseId, who.strip(), resumedOn);
        }
    }

    /** It does not any more. */
    record CareEnd(@NotNull @PastOrPresent LocalDate endedOn) {
        CaseSteps.Step by(Caller caller) {
            String only = ReferralSenders.isOneService(caller) ? caller.service() : null;
            return caseId -> new EndSpecialistCare(caseId, only, endedOn);
        }
    }

    /** A young person at risk counts. */
    record Statement(
            @NotBlank @Size(max = 500) String reason,
            @NotNull @PastOrPresent LocalDate statedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new StateDisadvantage(caseId, reason.strip(), statedOn);
        }
    }

    /** Not any more. */
    record StatementEnd(@NotNull @PastOrPresent LocalDate withdrawnOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new WithdrawDisadvantage(caseId, withdrawnOn);
        }
    }
}
