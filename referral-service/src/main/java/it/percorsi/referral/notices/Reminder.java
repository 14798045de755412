package it.percorsi.referral.notices;

import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.ClockState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a clock nears its end, or has run past it (R27, R28, R40). One a clock and due date: when the date moves, because days
 * did not count, the new one is reminded of too.
 *
 * @param kind of what
 * @param clock the clock
 */
record Reminder(NoticeKind kind, CaseClock clock) {

    /** The codes of all kinds of reminders. */
    static final List<String> KINDS = List.of(
            NoticeKind.INTERVIEW_DUE.code(),
            NoticeKind.INTERVIEW_LATE.code(),
            NoticeKind.PROJECT_DUE.code(),
            NoticeKind.PROJECT_LATE.code(),
            NoticeKind.EVALUATION_DUE.code(),
            NoticeKind.EVALUATION_LATE.code());

    /** What there is to be reminded of today; empty while there is time, or the clock stands still. */
    static Optional<Reminder> of(CaseClock clock, LocalDate today, int daysBefore) {
        LocalDate due = clock.dueOn();
        if (clock.state() == ClockState.LATE) {
            return Optional.of(new Reminder(late(clock.kind()), clock));
        }
        boolean soon = clock.state() == ClockState.RUNNING && due != null && !today.isBefore(due.minusDays(daysBefore));
        return soon ? Optional.of(new Reminder(soon(clock.kind()), clock)) : Optional.empty();
    }

    private static NoticeKind soon(ClockKind clock) {
        return switch (clock) {
            case FIRST_INTERVIEW -> NoticeKind.INTERVIEW_DUE;
            case SHARED_PROJECT -> NoticeKind.PROJECT_DUE;
            case JOINT_EVALUATION -> NoticeKind.EVALUATION_DUE;
            case UNKNOWN -> NoticeKind.UNKNOWN;
        };
    }

    private static NoticeKind late(ClockKind clock) {
        return switch (clock) {
            case FIRST_INTERVIEW -> NoticeKind.INTERVIEW_LATE;
            case SHARED_PROJECT -> NoticeKind.PROJECT_LATE;
            case JOINT_EVALUATION -> NoticeKind.EVALUATION_LATE;
            case UNKNOWN -> NoticeKind.UNKNOWN;
        };
    }

    boolean isLate() {
        return clock.state() == ClockState.LATE;
    }

    String fact(String caseId) {
        return kind.code() + "/" + caseId + "/" + clock.dueOn();
    }
}
