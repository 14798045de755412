package it.percorsi.events.placement;

import it.percorsi.events.codes.CompletionEvaluation;
import java.time.LocalDate;

/**
 * The placement ran its whole length.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param completedOn last day
 * @param evaluation how it went
 */
public record PlacementCompleted(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        LocalDate completedOn,
        CompletionEvaluation evaluation)
        implements PlacementEvent {}
