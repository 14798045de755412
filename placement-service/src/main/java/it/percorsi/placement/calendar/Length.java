package it.percorsi.placement.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Lengths agreed in whole months: from 15 March, three months last until 14 June. */
public final class Length {

    private Length() {}

    /** The last day of so many months from the first day. */
    public static LocalDate lastDay(LocalDate first, int months) {
        return first.plusMonths(months).minusDays(1);
    }

    /** Whether the two days, both included, span exactly so many months. */
    public static boolean isExactly(LocalDate first, LocalDate last, int months) {
        return lastDay(first, months).equals(last);
    }

    /**
     * The last day when a period agreed from {@code first} to {@code last} begins on another day: as many months as
     * before when it was whole months, else as many days.
     */
    public static LocalDate lastDayWhenStarting(LocalDate start, LocalDate first, LocalDate last) {
        int months = (int) ChronoUnit.MONTHS.between(first, last.plusDays(1));
        return months > 0 && isExactly(first, last, months)
                ? lastDay(start, months)
                : start.plusDays(ChronoUnit.DAYS.between(first, last));
    }
}
