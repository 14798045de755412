package it.percorsi.placement.placement;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.placement.calendar.WorkingPeriod;
import it.percorsi.placement.rulebook.RuleBook;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What can be written in the register of attendance (R18, R21). */
final class AttendanceRules {

    private AttendanceRules() {}

    /** Attendance only on the working days of the placement, from its first day to its last. */
    static void dayIsExpected(LocalDate date, WorkingPeriod period) {
        if (!period.contains(date)) {
            throw Refused.ever("day-outside-period", "R18")
                    .with(ItalianDates.of(date), ItalianDates.of(period.from()), ItalianDates.of(period.to()));
        }
        if (!period.isWorkingDay(date)) {
            throw Refused.ever("not-a-working-day", "R18").with(ItalianDates.of(date));
        }
    }

    /** R18: minutes are worked by who is present, and by nobody else. */
    static void minutesFitTheStatus(AttendanceStatus status, int minutes, RuleBook.Attendance rule) {
        if (status == AttendanceStatus.PRESENT) {
            if (minutes < 1 || minutes > rule.mostMinutes()) {
                throw Refused.ever("minutes-out-of-range", "R18").with(String.valueOf(rule.mostMinutes()));
            }
        } else if (minutes != 0) {
            throw Refused.ever("minutes-without-presence", "R18");
        }
    }

    /** What is confirmed stays as it is: the stipend has been computed from it. */
    static void monthIsOpen(YearMonth month, AttendanceRegister register) {
        if (register.isConfirmed(month)) {
            throw Refused.now("month-confirmed", "R18").with(ItalianDates.of(month));
        }
    }

    /** A month is confirmed when it belongs to the placement, is over, and every expected day is recorded. */
    static void monthIsComplete(
            YearMonth month, LocalDate confirmedOn, WorkingPeriod period, AttendanceRegister register) {
        if (!period.touches(month)) {
            throw Refused.ever("month-outside-period", "R18").with(ItalianDates.of(month));
        }
        List<LocalDate> missing = register.notRecorded(period.expectedDays(month));
        if (!missing.isEmpty()) {
            throw Refused.now("attendance-incomplete", "R18")
                    .because(ItalianDates.codes(missing))
                    .with(String.valueOf(missing.size()), ItalianDates.of(missing));
        }
        LocalDate last = period.lastExpectedDay(month);
        if (confirmedOn.isBefore(last)) {
            throw Refused.now("month-not-over", "R18").with(ItalianDates.of(last));
        }
    }
}
