package it.percorsi.placement.web;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.placement.placement.RecordAttendance;
import it.percorsi.placement.views.attendance.AttendanceSheet;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.web.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the month's form: for each day the fields {@code status-DATE} and {@code minutes-DATE}, and in {@code seen-DATE}
 * what the two said when the page was opened ({@code STATUS/MINUTES}): a day that nobody touched is nobody's statement.
 */
final class DayEntries {

    private DayEntries() {}

    /** The days that say something new; with {@code fill}, days that nobody has recorded count as present. */
    static List<RecordAttendance> changed(
            String placementId, AttendanceSheet sheet, Map<String, String> fields, boolean fill, int usualMinutes) {
        List<RecordAttendance> changed = new ArrayList<>();
        for (AttendanceSheet.Row row : sheet.rows()) {
            String written = fields.getOrDefault("status-" + row.date(), "");
            String worked = fields.getOrDefault("minutes-" + row.date(), "");
            boolean filled = fill && !row.ahead() && row.recorded() == null && written.isEmpty();
            boolean untouched = (written + "/" + worked).equals(fields.get("seen-" + row.date()));
            AttendanceStatus status = untouched && !filled ? null : status(written, filled);
            if (status == null) {
                continue;
            }
            int minutes = status == AttendanceStatus.PRESENT ? minutes(worked, usualMinutes) : 0;
            if (!new AttendanceDay(row.date(), status, minutes).equals(row.recorded())) {
                changed.add(new RecordAttendance(placementId, row.date(), status, minutes));
            }
        }
        return changed;
    }

    private static @Nullable AttendanceStatus status(String text, boolean fill) {
        if (text.isEmpty()) {
            return fill ? AttendanceStatus.PRESENT : null;
        }
        return Codes.known(AttendanceStatus.class).stream()
                .filter(status -> status.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput("status", "unreadable"));
    }

    private static int minutes(String text, int usual) {
        if (text.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new BadInput("minutes", "minutes");
        }
    }
}
