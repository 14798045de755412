package it.percorsi.placement.placement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The municipality authorises the start and says what pays (R22).
 *
 * @param placementId the placement
 * @param fundingSource what pays, for example the municipal fund of the year
 * @param authorisedOn date
 */
public record AuthorisePlacement(
        @TargetAggregateIdentifier String placementId, String fundingSource, LocalDate authorisedOn)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return authorisedOn;
    }
}
