package it.percorsi.referral.api;

import it.percorsi.events.codes.ClosureOutcome;
import it.percorsi.events.codes.DeclineReason;
import it.percorsi.events.codes.ReturnReason;
import it.percorsi.events.codes.SuspensionReason;
import it.percorsi.events.codes.WaitingReason;
import it.percorsi.referral.casefile.AcknowledgeReturn;
import it.percorsi.referral.casefile.ChangeCaseManager;
import it.percorsi.referral.casefile.CloseCase;
import it.percorsi.referral.casefile.DeclineReferral;
import it.percorsi.referral.casefile.FlagComplex;
import it.percorsi.referral.casefile.JoinWaitingList;
import it.percorsi.referral.casefile.LeaveWaitingList;
import it.percorsi.referral.casefile.LiftComplexity;
import it.percorsi.referral.casefile.ReopenCase;
import it.percorsi.referral.casefile.ResumeCase;
import it.percorsi.referral.casefile.ReturnToMunicipality;
import it.percorsi.referral.casefile.SuspendCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and systems send about what holds a case up or ends it; pages and API share these. */
public final class LifeSteps {

    private static final int NOTE = 500;

    private LifeSteps() {}

    /** The municipality does not forward (R4). */
    public record Decline(
            @NotNull DeclineReason reason,
            @Nullable @Size(max = NOTE) String note,
            @NotNull @PastOrPresent LocalDate declinedOn)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new DeclineReferral(caseId, reason, written(note), declinedOn);
        }
    }

    /** On the waiting list (R27). */
    public record Wait(
            @NotNull WaitingReason reason,
            @NotNull @PastOrPresent LocalDate joinedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new JoinWaitingList(caseId, reason, joinedOn);
        }
    }

    /** Off the waiting list (R27). */
    public record WaitEnd(@NotNull @PastOrPresent LocalDate leftOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new LeaveWaitingList(caseId, leftOn);
        }
    }

    /** The time for the project does not hold (R28). */
    public record Complexity(
            @NotBlank @Size(max = NOTE) String reason,
            @NotNull @PastOrPresent LocalDate flaggedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new FlagComplex(caseId, reason.strip(), flaggedOn);
        }
    }

    /** It holds again (R28). */
    public record ComplexityEnd(@NotNull @PastOrPresent LocalDate liftedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new LiftComplexity(caseId, liftedOn);
        }
    }

    /** Back to the municipality (R7). */
    public record HandBack(
            @NotEmpty @Size(max = 5) List<@NotNull ReturnReason> reasons,
            @Nullable @Size(max = NOTE) String note,
            @NotNull @PastOrPresent LocalDate returnedOn)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new ReturnToMunicipality(caseId, reasons.stream().distinct().toList(), written(note), returnedOn);
        }
    }

    /** The municipality knows (R7). */
    public record Acknowledgement(
            @Nullable @Size(max = NOTE) String note,
            @NotNull @PastOrPresent LocalDate acknowledgedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new AcknowledgeReturn(caseId, written(note), acknowledgedOn);
        }
    }

    /** The case stands still. */
    public record Suspension(
            @NotNull SuspensionReason reason,
            @NotNull @PastOrPresent LocalDate suspendedOn,
            @Nullable LocalDate expectedUntil)
            implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new SuspendCase(caseId, reason, suspendedOn, expectedUntil);
        }
    }

    /** The case goes on. */
    public record Resumption(@NotNull @PastOrPresent LocalDate resumedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new ResumeCase(caseId, resumedOn);
        }
    }

    /** The case is over. */
    public record Closure(
            @NotNull ClosureOutcome outcome,
            @NotNull @PastOrPresent LocalDate closedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new CloseCase(caseId, outcome, closedOn);
        }
    }

    /** It goes on after all. */
    public record Reopening(
            @NotBlank @Size(max = NOTE) String reason,
            @NotNull @PastOrPresent LocalDate reopenedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new ReopenCase(caseId, reason.strip(), reopenedOn);
        }
    }

    /** Somebody else is the case manager (R5). */
    public record CaseManager(
            @NotBlank @Size(max = 120) String caseManager,
            @NotNull @PastOrPresent LocalDate changedOn) implements CaseSteps.Step {
        @Override
        public Object command(String caseId) {
            return new ChangeCaseManager(caseId, caseManager, changedOn);
        }
    }

    /** A note is there only if something is written in it. */
    static @Nullable String written(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
