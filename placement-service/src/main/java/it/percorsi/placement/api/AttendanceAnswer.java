package it.percorsi.placement.api;

import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.placement.views.attendance.AttendanceSheet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month of attendance as the API shows it. */
record AttendanceAnswer(
        String placementId,
        YearMonth month,
        int expectedDays,
        @Nullable LocalDate confirmedOn,
        List<AttendanceDay> days,
        List<LocalDate> missing) {

    static AttendanceAnswer of(String placementId, AttendanceSheet sheet) {
        return new AttendanceAnswer(
                placementId, sheet.month(), sheet.rows().size(), sheet.confirmedOn(), sheet.days(), sheet.missing());
    }
}
