package it.percorsi.placement.views.attendance;

import it.percorsi.placement.calendar.WorkingPeriod;
import it.percorsi.placement.views.placements.PlacementDocument;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import it.percorsi.platform.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the attendance of placements. */
@Component
public class AttendanceSheets {

    /** Most months that one placement's page shows. */
    private static final int MOST_MONTHS = 60;

    private final ViewReader<AttendanceMonth> reader;
    private final Clock clock;

    AttendanceSheets(Views views, AttendanceMonthsView view, Clock clock) {
        this.reader = views.reader(view);
        this.clock = clock;
    }

    /** One month of a placement, or 404 when the placement does not reach into it. */
    public AttendanceSheet get(PlacementDocument placement, YearMonth month) {
        WorkingPeriod period = placement
                .period()
                .filter(known -> known.touches(month))
                .orElseThrow(() -> new NotFound("attendance", placement.placementId() + ":" + month));
        return AttendanceSheet.of(period, recorded(placement.placementId(), month), LocalDate.now(clock));
    }

    /** The version of the placement that a month shows; -1 while nothing was recorded in it. */
    public long version(String placementId, YearMonth month) {
        return reader.findSeen(AttendanceMonthsView.id(placementId, month))
                .map(seen -> seen.lastOf(placementId))
                .orElse(-1L);
    }

    /** Every month of a placement, in order; none before it has begun. */
    public List<AttendanceSheet> all(PlacementDocument placement) {
        LocalDate today = LocalDate.now(clock);
        String placementId = placement.placementId();
        return placement.period().stream()
                .flatMap(period -> {
                    List<YearMonth> months =
                            period.months().stream().limit(MOST_MONTHS).toList();
                    Map<String, AttendanceMonth> recorded = reader.findAll(months.stream()
                            .map(month -> AttendanceMonthsView.id(placementId, month))
                            .toList());
                    return months.stream()
                            .map(month -> AttendanceSheet.of(
                                    period,
                                    recorded.getOrDefault(
                                            AttendanceMonthsView.id(placementId, month),
                                            AttendanceMonth.empty(placementId, month)),
                                    today));
                })
                .toList();
    }

    /** Waits until the month shows the placement's own event. */
    public void await(String placementId, YearMonth month, long sequence) {
        reader.await(AttendanceMonthsView.id(placementId, month), placementId, sequence);
    }

    private AttendanceMonth recorded(String placementId, YearMonth month) {
        return reader.find(AttendanceMonthsView.id(placementId, month))
                .orElseGet(() -> AttendanceMonth.empty(placementId, month));
    }
}
