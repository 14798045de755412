package it.percorsi.placement.placement;

import it.percorsi.events.codes.AttendanceStatus;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says what happened on one working day, or corrects what had been said (R18, R21). Saying the same again changes
 * nothing.
 *
 * @param placementId the placement
 * @param date the day
 * @param status what happened
 * @param minutes minutes worked; 0 unless present
 */
public record RecordAttendance(
        @TargetAggregateIdentifier String placementId, LocalDate date, AttendanceStatus status, int minutes)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return date;
    }
}
