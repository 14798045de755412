package it.percorsi.referral.notices;

import it.percorsi.referral.clock.CaseClock;
import it.percorsi.referral.clock.ClockKind;
import it.percorsi.referral.clock.ClockState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That a clock nears its end, or has run past it (R27, R28). One a clock and due date: when the date moves, because days
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
            NoticeKind.PROJECT_LATE.code());

    /** What there is to be reminded of today; empty while there is time, or the clock stands still. */
    static Optional<Reminder> of(CaseClock clock, LocalDate today, int daysBefore) {
        boolean interview = clock.kind() == ClockKind.FIRST_INTERVIEW;
        LocalDate due = clock.dueOn();
        if (clock.state() == ClockState.LATE) {
            return Optional.of(new Reminder(interview ? NoticeKind.INTERVIEW_LATE : NoticeKind.PROJECT_LATE, clock));
        }
        boolean soon = clock.state() == ClockState.RUNNING && due != null && !today.isBefore(due.minusDays(daysBefore));
        return soon
                ? Optional.of(new Reminder(interview ? NoticeKind.INTERVIEW_DUE : NoticeKind.PROJECT_DUE, clock))
                : Optional.empty();
    }

    boolean isLate() {
        return clock.state() == ClockState.LATE;
    }

    String fact(String caseId) {
        return kind.code() + "/" + caseId + "/" + clock.dueOn();
    }
}
