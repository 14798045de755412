package it.percorsi.placement.placement;

import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * One party signs the placement agreement.
 *
 * @param placementId the placement
 * @param party who signs
 * @param manner how
 * @param signedOn date
 */
public record SignAgreement(
        @TargetAggregateIdentifier String placementId, PlacementParty party, SignatureManner manner, LocalDate signedOn)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return signedOn;
    }
}
