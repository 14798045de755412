package it.percorsi.platform.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days from a first day on, without those of stops. Stops may overlap: a day that does not count for two reasons
 * does not count once.
 *
 * @param start the first day
 * @param stops stretches that do not count
 */
public record CountedDays(LocalDate start, List<Stop> stops) {

    /** Stops in the order of time. */
    public CountedDays {
        stops = stops.stream().sorted(Comparator.comparing(Stop::from)).toList();
    }

    /** The same from any collection. */
    public static CountedDays since(LocalDate start, Collection<Stop> stops) {
        return new CountedDays(start, List.copyOf(stops));
    }

    /** How many days count from the first day to another, which is not counted itself; none when that comes first. */
    public int until(LocalDate day) {
        return day.isAfter(start) ? (int) ChronoUnit.DAYS.between(start, day) - stoppedUntil(day) : 0;
    }

    /** How many do not count, from the first day to another, which is not counted itself. */
    public int stoppedUntil(LocalDate day) {
        LocalDate from = start;
        long stopped = 0;
        for (Stop stop : stops) {
            LocalDate first = later(from, stop.from());
            LocalDate end = stop.end().isBefore(day) ? stop.end() : day;
            if (end.isAfter(first)) {
                stopped += ChronoUnit.DAYS.between(first, end);
                from = end;
            }
        }
        return (int) stopped;
    }

    /** Whether the days of a stop run on that day. */
    public boolean isStoppedOn(LocalDate day) {
        return stops.stream().anyMatch(stop -> !day.isBefore(stop.from()) && day.isBefore(stop.end()));
    }

    /** The last day on which not more than so many are counted; empty when a stop that lasts comes before. */
    public Optional<LocalDate> lastDayOf(int days) {
        LocalDate day = start;
        long left = days;
        for (Stop stop : stops) {
            LocalDate first = later(day, stop.from());
            long counted = ChronoUnit.DAYS.between(day, first);
            if (counted > left) {
                break;
            }
            if (stop.until() == null) {
                return Optional.empty();
            }
            if (stop.until().isAfter(first)) {
                left -= counted;
                day = stop.until();
            }
        }
        return Optional.of(day.plusDays(left));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
