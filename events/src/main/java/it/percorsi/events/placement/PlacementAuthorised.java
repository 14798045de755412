package it.percorsi.events.placement;

import java.time.LocalDate;

/**
 * The municipality authorised the start and agreed how the person is reimbursed (R22).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param fundingSource what pays, for example the municipal fund of the year
 * @param authorisedOn date
 */
public record PlacementAuthorised(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        String fundingSource,
        LocalDate authorisedOn)
        implements PlacementEvent {}
