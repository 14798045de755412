package it.percorsi.referral.monitoring;

import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.HoldEvaluation;
import it.percorsi.referral.casefile.ReturnObservation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and systems send about how a shared project is followed; pages and API share these. */
final class MonitoringSteps {

    private MonitoringSteps() {}

    /** The project was evaluated together (R40). */
    record Evaluation(
            @NotNull @PastOrPresent LocalDate heldOn,
            @Nullable @Size(max = 20) List<@NotNull EvaluationParty> participants,
            @NotNull EvaluationOutcome outcome,
            @Nullable @Size(max = 2000) String note,
            @Nullable LocalDate nextOn,
            @NotBlank @Size(max = 120) String operator)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new HoldEvaluation(
                    caseId,
                    heldOn,
                    participants == null ? List.of() : participants,
                    outcome,
                    note == null || note.isBlank() ? null : note.strip(),
                    nextOn,
                    operator.strip());
        }
    }

    /** What was observed goes back to who referred (R45). */
    record Observation(
            @NotBlank @Size(max = 2000) String text,
            @NotNull @PastOrPresent LocalDate returnedOn,
            @NotBlank @Size(max = 120) String operator)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new ReturnObservation(caseId, text.strip(), returnedOn, operator.strip());
        }
    }
}
