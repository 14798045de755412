package it.percorsi.referral.programmes;

import it.percorsi.events.codes.MeetingPayer;
import it.percorsi.events.codes.PathLeaveReason;
import it.percorsi.events.programme.ProgrammePhase;
import it.percorsi.referral.api.CaseSteps;
import it.percorsi.referral.casefile.CompleteProgrammePath;
import it.percorsi.referral.casefile.EnterProgrammePhase;
import it.percorsi.referral.casefile.LeaveProgrammePath;
import it.percorsi.referral.casefile.RecordProgrammeMeeting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people and systems send about programmes and the cases in them; pages and API share these. */
final class ProgrammeSteps {

    private static final int NAME = 120;
    static final int MOST_PHASES = 10;
    private static final int MOST_PATHS = 1000;
    private static final int MOST_DUE = 500;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 600;

    private ProgrammeSteps() {}

    /** A programme to be opened. */
    record NewProgramme(
            @NotBlank @Size(max = NAME) String name,
            @NotBlank @Size(max = NAME) String funder,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @NotNull @Min(1) @Max(MOST_PATHS) Integer paths,
            @NotNull @Size(min = 1, max = MOST_PHASES) List<@NotNull @Valid Phase> phases) {

        List<ProgrammePhase> phasesInOrder() {
            return phases.stream().map(Phase::event).toList();
        }
    }

    /** A phase; without numbers nothing is due in it. */
    record Phase(
            @NotBlank @Size(max = NAME) String name,
            @Nullable @Min(0) @Max(MOST_DUE) Integer meetings,
            @Nullable @Min(0) @Max(MOST_DUE) Integer hours,
            @NotNull Boolean funded) {

        private ProgrammePhase event() {
            return new ProgrammePhase(
                    name.strip(),
                    Objects.requireNonNullElse(meetings, 0),
                    Objects.requireNonNullElse(hours, 0),
                    funded);
        }
    }

    /** Another period or number of paths. */
    record Change(
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @NotNull @Min(1) @Max(MOST_PATHS) Integer paths) {}

    /** No more cases. */
    record End(@NotNull @PastOrPresent LocalDate endedOn) {}

    /** A case takes a path. */
    record Taking(
            @NotBlank @Size(max = NAME) String programmeId,
            @NotNull @PastOrPresent LocalDate takenOn) {}

    /** The next phase. */
    record Entry(
            @NotNull @Min(1) Integer phase,
            @NotNull @PastOrPresent LocalDate enteredOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new EnterProgrammePhase(caseId, phase, enteredOn);
        }
    }

    /** A meeting of a phase. */
    record Meeting(
            @NotNull @Min(1) Integer phase,
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotNull @Min(LEAST_MINUTES) @Max(MOST_MINUTES) Integer minutes,
            @NotBlank @Size(max = NAME) String operator,
            @NotNull MeetingPayer payer)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new RecordProgrammeMeeting(caseId, phase, heldOn, minutes, operator.strip(), payer);
        }
    }

    /** The end of the path. */
    record Completion(@NotNull @PastOrPresent LocalDate completedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new CompleteProgrammePath(caseId, completedOn);
        }
    }

    /** Out before the end. */
    record Leaving(
            @NotNull PathLeaveReason reason,
            @NotNull @PastOrPresent LocalDate leftOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new LeaveProgrammePath(caseId, reason, leftOn);
        }
    }
}
