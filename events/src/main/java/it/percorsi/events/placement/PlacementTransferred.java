package it.percorsi.events.placement;

import java.time.LocalDate;

/**
 * The person's case went to another municipality, and the placement with it. Months that begin on the day of the move or
 * later are the new municipality's to pay, once they are confirmed; what was confirmed before stays the former one's
 * (R37).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality that has the case from now on, six digits
 * @param formerMunicipality ISTAT code of the municipality that had it, six digits
 * @param movedOn since when the person has lived there
 */
public record PlacementTransferred(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        String formerMunicipality,
        LocalDate movedOn)
        implements PlacementEvent {}
