package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Instrument;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * When somebody works at a company.
 *
 * @param instrument instrument
 * @param startsOn first day
 * @param endsOn last day agreed
 * @param lastDay last day that there really is: before {@code endsOn} when it ends early
 * @param hours hours worked
 */
record Course(Instrument instrument, LocalDate startsOn, LocalDate endsOn, LocalDate lastDay, Hours hours) {

    boolean endsEarly() {
        return lastDay.isBefore(endsOn);
    }

    List<YearMonth> months() {
        YearMonth last = YearMonth.from(lastDay);
        return Stream.iterate(YearMonth.from(startsOn), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The days of a month on which the person is expected. */
    List<LocalDate> expected(YearMonth month) {
        List<DayOfWeek> worked = hours.days();
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> !day.isBefore(startsOn) && !day.isAfter(lastDay))
                .filter(day -> worked.contains(day.getDayOfWeek()))
                .toList();
    }
}
