package it.percorsi.standalone.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Working hours of a placement.
 *
 * @param weekly hours a week
 * @param days days worked, the same hours each
 */
record Hours(int weekly, List<DayOfWeek> days) {

    static final List<Hours> ALL = List.of(
            new Hours(20, List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
            new Hours(25, List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
            new Hours(12, List.of(MONDAY, WEDNESDAY, FRIDAY)),
            new Hours(16, List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)),
            new Hours(30, List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
            new Hours(24, List.of(MONDAY, TUESDAY, THURSDAY, FRIDAY)));

    int minutesADay() {
        return weekly * 60 / days.size();
    }
}
