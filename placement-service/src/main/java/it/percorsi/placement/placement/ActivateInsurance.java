package it.percorsi.placement.placement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Insures the person for the placement (R20). A later policy may follow when the first one ends.
 *
 * @param placementId the placement
 * @param insurer insurer
 * @param policyNumber policy
 * @param validFrom first day covered
 * @param validTo last day covered
 * @param activatedOn the day on which this is told
 */
public record ActivateInsurance(
        @TargetAggregateIdentifier String placementId,
        String insurer,
        String policyNumber,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate activatedOn)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return activatedOn;
    }
}
