package it.percorsi.placement.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which a person is expected at work: certain days of the week between two dates.
 *
 * @param from first day
 * @param to last day, included
 * @param workingDays days of the week worked, at least one
 */
public record WorkingPeriod(LocalDate from, LocalDate to, Set<DayOfWeek> workingDays) {

    /** The set is kept as it is given, never to change. */
    public WorkingPeriod {
        workingDays = Set.copyOf(workingDays);
    }

    /** Whether the day lies between the first and the last. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the day of the week is worked, inside the period or not. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek());
    }

    /** Whether some day of the month lies in the period. */
    public boolean touches(YearMonth month) {
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
    }

    /** The working days of the period in that month, in order. */
    public List<LocalDate> expectedDays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> contains(day) && isWorkingDay(day))
                .toList();
    }

    /** The last working day of the period; its last day when it holds no working day at all. */
    public LocalDate lastExpectedDay() {
        return Stream.iterate(to, day -> !day.isBefore(from), day -> day.minusDays(1))
                .limit(7)
                .filter(this::isWorkingDay)
                .findFirst()
                .orElse(to);
    }

    /** The last day of the month on which something can still happen: its last working day, or its last day. */
    public LocalDate lastExpectedDay(YearMonth month) {
        List<LocalDate> expected = expectedDays(month);
        return expected.isEmpty() ? month.atEndOfMonth() : expected.getLast();
    }

    /** The months that the period touches, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), this::touches, month -> month.plusMonths(1))
                .toList();
    }

    /** The same period, ending on that day. */
    public WorkingPeriod endingOn(LocalDate lastDay) {
        return new WorkingPeriod(from, lastDay, workingDays);
    }
}
