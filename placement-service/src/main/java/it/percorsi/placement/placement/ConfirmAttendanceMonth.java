package it.percorsi.placement.placement;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Declares the attendance of a month complete; its stipend is computed from it (R18).
 *
 * @param placementId the placement
 * @param month the month
 * @param confirmedOn date
 */
public record ConfirmAttendanceMonth(
        @TargetAggregateIdentifier String placementId, YearMonth month, LocalDate confirmedOn)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return confirmedOn;
    }
}
