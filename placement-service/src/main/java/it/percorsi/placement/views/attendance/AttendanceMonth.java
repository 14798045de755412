package it.percorsi.placement.views.attendance;

import it.percorsi.events.placement.AttendanceDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of one placement in one month.
 *
 * @param placementId the placement
 * @param month the month
 * @param days the days recorded, in order
 * @param confirmedOn date of confirmation; null while the month is open
 */
public record AttendanceMonth(
        String placementId,
        YearMonth month,
        List<AttendanceDay> days,
        @Nullable LocalDate confirmedOn) {

    /** Lists are kept as they are given, never to change. */
    public AttendanceMonth {
        days = List.copyOf(days);
    }

    static AttendanceMonth empty(String placementId, YearMonth month) {
        return new AttendanceMonth(placementId, month, List.of(), null);
    }

    AttendanceMonth with(AttendanceDay day) {
        List<AttendanceDay> all = new ArrayList<>(days);
        all.removeIf(other -> other.date().equals(day.date()));
        all.add(day);
        all.sort(Comparator.comparing(AttendanceDay::date));
        return new AttendanceMonth(placementId, month, all, confirmedOn);
    }

    AttendanceMonth confirmed(LocalDate on) {
        return new AttendanceMonth(placementId, month, days, on);
    }

    /** What was recorded of a day; null when nothing was. */
    public @Nullable AttendanceDay on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst().orElse(null);
    }
}
