package it.percorsi.placement.placement;

import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The placement ends before its date.
 *
 * @param placementId the placement
 * @param endedOn last day
 * @param reason why
 * @param endedBy who wanted it
 */
public record EndPlacementEarly(
        @TargetAggregateIdentifier String placementId, LocalDate endedOn, EarlyEndReason reason, EndingParty endedBy)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return endedOn;
    }
}
