package it.percorsi.referral.api;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.InterviewKind;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.events.codes.Suitability;
import it.percorsi.events.codes.WorkConstraint;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.casefile.AgreeToProject;
import it.percorsi.referral.casefile.AssessedProfile;
import it.percorsi.referral.casefile.CompleteAssessment;
import it.percorsi.referral.casefile.EndorseReferral;
import it.percorsi.referral.casefile.RecordInterview;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people and systems send to take a case one step on; pages and API share these. */
public final class CaseSteps {

    private CaseSteps() {}

    /** One step, which knows the command that it stands for. */
    public interface Step {
        /** The command. */
        Object command(String caseId);
    }

    /** The municipality forwards (R4). */
    public record Endorsement(@NotNull @PastOrPresent LocalDate endorsedOn) implements Step {
        @Override
        public Object command(String caseId) {
            return new EndorseReferral(caseId, endorsedOn);
        }
    }

    /** An interview took place (R27, R29). */
    public record Interview(
            @NotNull InterviewKind kind,
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 120) String operator)
            implements Step {
        @Override
        public Object command(String caseId) {
            return new RecordInterview(caseId, kind, heldOn, operator);
        }
    }

    /**
     * The assessment is done (R7); without levels, constraints and words nothing is said of the capacities. Hours are not
     * asked of who is found unsuitable.
     */
    public record Assessment(
            @NotNull @PastOrPresent LocalDate completedOn,
            @NotNull Suitability suitability,
            @Nullable @Min(0) @Max(40) Integer maxWeeklyHours,
            @Nullable @Size(max = 4) List<@NotNull Instrument> recommendedInstruments,
            @NotBlank @Size(max = 120) String operator,
            @Nullable @Size(max = 50) Map<@NotBlank String, @Min(0) @Max(4) @Nullable Integer> levels,
            @Nullable @Size(max = 50) List<@NotNull WorkConstraint> constraints,
            @Nullable @Size(max = 1000) String constraintsNote,
            @Nullable @Size(max = 1000) String support)
            implements Step {
        @Override
        public Object command(String caseId) {
            return new CompleteAssessment(
                    caseId,
                    completedOn,
                    suitability,
                    hours(),
                    recommendedInstruments == null ? List.of() : recommendedInstruments,
                    operator,
                    profile());
        }

        private int hours() {
            if (maxWeeklyHours == null && suitability != Suitability.UNSUITABLE) {
                throw new BadInput("maxWeeklyHours", "hours-missing");
            }
            return maxWeeklyHours == null ? 0 : maxWeeklyHours;
        }

        private @Nullable AssessedProfile profile() {
            Map<String, Integer> assessed = new LinkedHashMap<>();
            if (levels != null) {
                levels.forEach((area, level) -> {
                    if (level != null) {
                        assessed.put(area, level);
                    }
                });
            }
            List<WorkConstraint> limits = constraints == null ? List.of() : constraints;
            String note = LifeSteps.written(constraintsNote);
            String help = LifeSteps.written(support);
            return assessed.isEmpty() && limits.isEmpty() && note == null && help == null
                    ? null
                    : new AssessedProfile(assessed, limits, note, help);
        }
    }

    /** One party agrees (R19). */
    public record Agreement(
            @NotNull ProjectParty party,
            @NotNull SignatureManner manner,
            @NotNull @PastOrPresent LocalDate agreedOn,
            @Nullable @Size(max = 60) String documentId)
            implements Step {
        @Override
        public Object command(String caseId) {
            return new AgreeToProject(
                    caseId, party, manner, agreedOn, documentId == null || documentId.isEmpty() ? null : documentId);
        }
    }
}
