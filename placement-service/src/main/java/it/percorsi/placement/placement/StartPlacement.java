package it.percorsi.placement.placement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The person begins to work there (R20, R22). On another day than meant, the last day moves along, so that the length
 * agreed stays.
 *
 * @param placementId the placement
 * @param startedOn first day
 */
public record StartPlacement(@TargetAggregateIdentifier String placementId, LocalDate startedOn)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return startedOn;
    }
}
