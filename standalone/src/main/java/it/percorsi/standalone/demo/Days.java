package it.percorsi.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Days on which offices and companies work. */
final class Days {

    private static final Set<MonthDay> FEASTS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(4, 25),
            MonthDay.of(5, 1),
            MonthDay.of(6, 2),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private Days() {}

    /** The day, or the next one on which offices are open. */
    static LocalDate office(LocalDate day) {
        LocalDate open = day;
        while (isWeekend(open) || isFeast(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The Monday on or after the day, after the closures of August and Christmas. */
    static LocalDate firstMonday(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (isClosed(monday)) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    /** Feasts, the middle of August, and the days between Christmas and Epiphany. */
    static boolean isClosed(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean august = !date.isBefore(MonthDay.of(8, 10)) && !date.isAfter(MonthDay.of(8, 21));
        boolean christmas = !date.isBefore(MonthDay.of(12, 24)) || !date.isAfter(MonthDay.of(1, 6));
        return august || christmas || isFeast(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isFeast(LocalDate day) {
        return FEASTS.contains(MonthDay.from(day))
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    /** Easter Sunday by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
