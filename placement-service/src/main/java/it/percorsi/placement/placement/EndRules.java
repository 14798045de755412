package it.percorsi.placement.placement;

import it.percorsi.events.codes.Instrument;
import it.percorsi.placement.calendar.WorkingPeriod;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.List;

/** How a placement can end. */
final class EndRules {

    private EndRules() {}

    /** Completed is what has run to its last working day; before that it is an early end, with its reason. */
    static void completionIsNotEarly(LocalDate completedOn, WorkingPeriod period) {
        if (completedOn.isBefore(period.lastExpectedDay())) {
            throw Refused.ever("completion-too-early", null).with(ItalianDates.of(period.lastExpectedDay()));
        }
    }

    /** An early end lies between the first day and the day before the last. */
    static void earlyEndIsEarly(LocalDate endedOn, WorkingPeriod period) {
        if (endedOn.isBefore(period.from()) || !endedOn.isBefore(period.to())) {
            throw Refused.ever("early-end-outside-period", null)
                    .with(
                            ItalianDates.of(period.from()),
                            ItalianDates.of(period.to().minusDays(1)));
        }
    }

    /** Nobody was at work after the end, and no month after it is confirmed (R18). */
    static void endFitsTheAttendance(LocalDate endedOn, AttendanceRegister register) {
        List<LocalDate> contradicting = register.contradictingAnEndOn(endedOn);
        if (!contradicting.isEmpty()) {
            throw Refused.now("end-contradicts-attendance", "R18")
                    .because(ItalianDates.codes(contradicting))
                    .with(ItalianDates.of(endedOn));
        }
    }

    /**
     * R16: hiring follows a tirocinio or a borsa lavoro that has ended. R25: a direct placement may lead to it at any
     * time.
     */
    static void hiringFollowsThePlacement(
            LocalDate hiredOn, Instrument instrument, boolean ended, WorkingPeriod period) {
        boolean direct = instrument == Instrument.DIRECT_PLACEMENT;
        if (!ended && !direct) {
            throw Refused.now("placement-still-running", "R16");
        }
        LocalDate earliest = direct ? period.from() : period.lastExpectedDay();
        if (hiredOn.isBefore(earliest)) {
            throw Refused.ever("hiring-too-early", direct ? "R25" : "R16").with(ItalianDates.of(earliest));
        }
    }
}
