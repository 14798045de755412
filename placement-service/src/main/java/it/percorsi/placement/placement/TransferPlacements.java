package it.percorsi.placement.placement;

import java.time.LocalDate;
import java.util.List;

/**
 * The placements of a case go with it to another municipality (R37).
 *
 * @param caseId the case
 * @param placementIds its placements
 * @param municipality ISTAT code of the municipality that has the case from now on
 * @param movedOn since when the person has lived there
 */
public record TransferPlacements(String caseId, List<String> placementIds, String municipality, LocalDate movedOn) {

    /** The list is kept as it is given. */
    public TransferPlacements {
        placementIds = List.copyOf(placementIds);
    }
}
