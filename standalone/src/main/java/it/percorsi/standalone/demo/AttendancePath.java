package it.percorsi.standalone.demo;

import it.percorsi.events.codes.AttendanceStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The register of one placement, day by day, and its confirmation month by month (R18, R21). */
final class AttendancePath {

    private static final String PLACEMENT = "/api/v1/placements/{placementId}";

    private final Course course;
    private final Chance chance;
    private final LocalDate today;
    private final int likelyUnjustified;
    private final List<Step> steps = new ArrayList<>();
    private final List<ConfirmedMonth> confirmed = new ArrayList<>();

    private AttendancePath(Course course, Chance chance, LocalDate today) {
        this.course = course;
        this.chance = chance;
        this.today = today;
        this.likelyUnjustified = chance.of("reliable").pick(List.of(0, 0, 1, 3, 7));
    }

    /** A month whose register is complete: what the stipend is computed from. */
    record ConfirmedMonth(YearMonth month, int expectedDays, int unjustifiedDays, LocalDate confirmedOn) {}

    /** All steps, and the months among them that are confirmed. */
    record Register(List<Step> steps, List<ConfirmedMonth> confirmed) {}

    static Register of(Course course, Chance chance, LocalDate today) {
        AttendancePath path = new AttendancePath(course, chance.of("attendance"), today);
        course.months().forEach(path::month);
        return new Register(path.steps, path.confirmed);
    }

    private void month(YearMonth month) {
        Map<LocalDate, AttendanceStatus> days = new LinkedHashMap<>();
        course.expected(month).forEach(day -> days.put(day, statusOn(day)));
        LocalDate confirmedOn = Days.office(
                month.plusMonths(1).atDay(chance.of(month.toString()).between(2, 5)));
        days.forEach((day, status) -> record(day, status, confirmedOn));
        if (!days.isEmpty() && !stillOpen(month) && !confirmedOn.isAfter(today)) {
            steps.add(Step.post(
                    confirmedOn,
                    "month-" + month,
                    PLACEMENT + "/months/" + month + "/confirmation",
                    Map.of("confirmedOn", confirmedOn.toString())));
            long unjustified = days.values().stream()
                    .filter(AttendanceStatus.ABSENT_UNJUSTIFIED::equals)
                    .count();
            confirmed.add(new ConfirmedMonth(month, days.size(), (int) unjustified, confirmedOn));
        }
    }

    /** Some tutors are late: last month's register waits for them. */
    private boolean stillOpen(YearMonth month) {
        return month.plusMonths(1).equals(YearMonth.from(today))
                && chance.of("late tutor").percent(30);
    }

    private void record(LocalDate day, AttendanceStatus status, LocalDate confirmedOn) {
        LocalDate corrected = day.plusDays(2);
        boolean certificateCameLate = status == AttendanceStatus.ILLNESS
                && corrected.isBefore(confirmedOn)
                && !corrected.isAfter(today)
                && chance.of("certificate " + day).percent(30);
        if (notYetWritten(day)) {
            return;
        }
        steps.add(written(day, "day-" + day, day, certificateCameLate ? AttendanceStatus.ABSENT_UNJUSTIFIED : status));
        if (certificateCameLate) {
            steps.add(written(corrected, "corrected-" + day, day, status));
        }
    }

    /** The current month is written up to a few days ago. */
    private boolean notYetWritten(LocalDate day) {
        int behind = chance.of("behind").below(4);
        return YearMonth.from(day).equals(YearMonth.from(today)) && day.isAfter(today.minusDays(1L + behind));
    }

    private Step written(LocalDate on, String name, LocalDate day, AttendanceStatus status) {
        return Step.put(
                on,
                name,
                PLACEMENT + "/attendance/" + day,
                Map.of("status", status.code(), "minutes", status == AttendanceStatus.PRESENT ? minutes(day) : 0));
    }

    private int minutes(LocalDate day) {
        int whole = course.hours().minutesADay();
        return chance.of("late " + day).percent(5) ? whole - 30 : whole;
    }

    private AttendanceStatus statusOn(LocalDate day) {
        if (Days.isClosed(day)) {
            return AttendanceStatus.CLOSED;
        }
        if (isIll(day)) {
            return AttendanceStatus.ILLNESS;
        }
        Chance ofDay = chance.of("day " + day);
        // Nobody stays away without a word on the first day, and who stays away is missed.
        if (day.equals(course.startsOn())) {
            return AttendanceStatus.PRESENT;
        }
        if (ofDay.of("unjustified").percent(likelyUnjustified)) {
            return AttendanceStatus.ABSENT_UNJUSTIFIED;
        }
        return ofDay.of("notified").percent(3) ? AttendanceStatus.ABSENT_NOTIFIED : AttendanceStatus.PRESENT;
    }

    /** Illness comes for some days of a week. */
    private boolean isIll(LocalDate day) {
        Chance ofWeek = chance.of("week " + day.getYear() + "-" + day.get(WeekFields.ISO.weekOfWeekBasedYear()));
        int from = ofWeek.of("from").between(1, 4);
        int length = ofWeek.of("length").between(1, 3);
        int weekday = day.getDayOfWeek().getValue();
        return ofWeek.percent(5) && weekday >= from && weekday < from + length;
    }
}
