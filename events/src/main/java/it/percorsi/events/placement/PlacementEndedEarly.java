package it.percorsi.events.placement;

import it.percorsi.events.Revision;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import java.time.LocalDate;

/**
 * The placement ended before its date. Revision 2 tells who wanted it from why.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param endedOn last day
 * @param reason why
 * @param endedBy who wanted it (R38)
 */
@Revision(2)
public record PlacementEndedEarly(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        LocalDate endedOn,
        EarlyEndReason reason,
        EndingParty endedBy)
        implements PlacementEvent {}
