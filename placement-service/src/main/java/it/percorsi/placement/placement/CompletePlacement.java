package it.percorsi.placement.placement;

import it.percorsi.events.codes.CompletionEvaluation;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The placement has run its whole length.
 *
 * @param placementId the placement
 * @param completedOn date, not before the last working day
 * @param evaluation how it went
 */
public record CompletePlacement(
        @TargetAggregateIdentifier String placementId, LocalDate completedOn, CompletionEvaluation evaluation)
        implements PlacementCommand {

    @Override
    public LocalDate happenedOn() {
        return completedOn;
    }
}
