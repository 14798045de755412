package it.percorsi.placement.placement;

import it.percorsi.events.codes.EarlyEndReason;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The placement ends before its date.
 *
 * @param placementId the placement
 * @param endedOn last day
 * @param reason why
 */
public record EndPlacementEarly(@TargetAggregateIdentifier String placementId, LocalDate endedOn, EarlyEndReason reason)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return endedOn;
    }
}
