package it.percorsi.placement.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says what happened on several working days: all of it is kept, or nothing (R18).
 *
 * @param placementId the placement
 * @param days at least one day, each of that placement
 */
public record RecordAttendanceDays(
        @TargetAggregateIdentifier String placementId, List<RecordAttendance> days) implements PlacementCommand {

    /** Days are kept as they are given. */
    public RecordAttendanceDays {
        days = List.copyOf(days);
    }

    /** The latest day. */
    @Override
    public LocalDate happenedOn() {
        return days.stream()
                .map(RecordAttendance::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
