package it.percorsi.placement.views.attendance;

import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceDay;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a placement and month; a month in which nothing was recorded has none. */
@Component
public class AttendanceMonthsView implements View<AttendanceMonth> {

    @Override
    public String name() {
        return "attendance-months";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AttendanceMonth> document() {
        return AttendanceMonth.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("placementId", "month"));
    }

    @Override
    public List<String> aggregatesOf(String id) {
        return id.contains(":") ? List.of(id.substring(0, id.lastIndexOf(':'))) : List.of();
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AttendanceRecorded e -> List.of(id(e.placementId(), YearMonth.from(e.date())));
            case AttendanceCorrected e -> List.of(id(e.placementId(), YearMonth.from(e.date())));
            case AttendanceMonthConfirmed e -> List.of(id(e.placementId(), e.month()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable AttendanceMonth fold(@Nullable AttendanceMonth current, String id, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AttendanceRecorded e ->
                begun(current, e.placementId(), YearMonth.from(e.date()))
                        .with(new AttendanceDay(e.date(), e.status(), e.minutes()));
            case AttendanceCorrected e ->
                begun(current, e.placementId(), YearMonth.from(e.date()))
                        .with(new AttendanceDay(e.date(), e.status(), e.minutes()));
            case AttendanceMonthConfirmed e ->
                begun(current, e.placementId(), e.month()).confirmed(e.confirmedOn());
            default -> current;
        };
    }

    static String id(String placementId, YearMonth month) {
        return placementId + ":" + month;
    }

    private static AttendanceMonth begun(@Nullable AttendanceMonth current, String placementId, YearMonth month) {
        return current == null ? AttendanceMonth.empty(placementId, month) : current;
    }
}
