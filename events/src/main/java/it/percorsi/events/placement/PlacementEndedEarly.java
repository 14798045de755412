package it.percorsi.events.placement;

import it.percorsi.events.codes.EarlyEndReason;
import java.time.LocalDate;

/**
 * The placement ended before its date.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param endedOn last day
 * @param reason why
 */
public record PlacementEndedEarly(
        String placementId, String caseId, String ambito, String municipality, LocalDate endedOn, EarlyEndReason reason)
        implements PlacementEvent {}
