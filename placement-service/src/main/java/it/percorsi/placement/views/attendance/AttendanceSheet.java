package it.percorsi.placement.views.attendance;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.placement.calendar.WorkingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month as it should be and as it was: one row for every expected day.
 *
 * @param month the month
 * @param rows the working days of the placement in that month, in order
 * @param confirmedOn date of confirmation; null while the month is open
 */
public record AttendanceSheet(
        YearMonth month, List<Row> rows, @Nullable LocalDate confirmedOn) {

    /**
     * One expected day.
     *
     * @param date the day
     * @param recorded what was recorded; null while nothing is
     * @param ahead whether it still lies in the future
     */
    public record Row(LocalDate date, @Nullable AttendanceDay recorded, boolean ahead) {}

    /** Lists are kept as they are given, never to change. */
    public AttendanceSheet {
        rows = List.copyOf(rows);
    }

    static AttendanceSheet of(WorkingPeriod period, AttendanceMonth recorded, LocalDate today) {
        return new AttendanceSheet(
                recorded.month(),
                period.expectedDays(recorded.month()).stream()
                        .map(date -> new Row(date, recorded.on(date), date.isAfter(today)))
                        .toList(),
                recorded.confirmedOn());
    }

    /** Expected days that are not recorded yet. */
    public List<LocalDate> missing() {
        return rows.stream()
                .filter(row -> row.recorded() == null)
                .map(Row::date)
                .toList();
    }

    /** Days recorded among the expected ones, in order. */
    public List<AttendanceDay> days() {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.recorded())).toList();
    }

    /** How many days have that status. */
    public long count(AttendanceStatus status) {
        return days().stream().filter(day -> day.status() == status).count();
    }

    /** Days at work. */
    public long present() {
        return count(AttendanceStatus.PRESENT);
    }

    /** Minutes worked in all. */
    public int minutes() {
        return days().stream().mapToInt(AttendanceDay::minutes).sum();
    }

    /** Whether it is confirmed. */
    public boolean confirmed() {
        return confirmedOn != null;
    }

    /** Whether nothing but the confirmation is missing. */
    public boolean ready() {
        return !confirmed() && missing().isEmpty();
    }

    /** Whether days that have passed are not recorded yet. */
    public boolean behind() {
        return rows.stream().anyMatch(row -> row.recorded() == null && !row.ahead());
    }
}
