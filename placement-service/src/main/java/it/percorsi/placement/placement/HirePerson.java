package it.percorsi.placement.placement;

import it.percorsi.events.codes.ContractKind;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The company hires the person (R16, R25).
 *
 * @param placementId the placement
 * @param hiredOn first day of the contract
 * @param contract kind of contract
 */
public record HirePerson(@TargetAggregateIdentifier String placementId, LocalDate hiredOn, ContractKind contract)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return hiredOn;
    }
}
