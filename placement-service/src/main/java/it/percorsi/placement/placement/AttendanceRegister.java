package it.percorsi.placement.placement;

import it.percorsi.events.placement.AttendanceDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days recorded of one placement and the months confirmed. */
final class AttendanceRegister {

    private final NavigableMap<LocalDate, AttendanceDay> days = new TreeMap<>();
    private final Set<YearMonth> confirmed = new HashSet<>();

    @Nullable
    AttendanceDay on(LocalDate date) {
        return days.get(date);
    }

    boolean isConfirmed(YearMonth month) {
        return confirmed.contains(month);
    }

    void keep(AttendanceDay day) {
        days.put(day.date(), day);
    }

    void confirm(YearMonth month) {
        confirmed.add(month);
    }

    List<LocalDate> notRecorded(List<LocalDate> expected) {
        return expected.stream().filter(date -> !days.containsKey(date)).toList();
    }

    /** The recorded days among these. */
    List<AttendanceDay> recorded(List<LocalDate> expected) {
        return expected.stream().map(days::get).filter(Objects::nonNull).toList();
    }

    /** Days after the given one on which the person was at work, or whose month is confirmed. */
    List<LocalDate> contradictingAnEndOn(LocalDate lastDay) {
        return days.tailMap(lastDay, false).values().stream()
                .filter(day -> day.minutes() > 0 || isConfirmed(YearMonth.from(day.date())))
                .map(AttendanceDay::date)
                .toList();
    }
}
