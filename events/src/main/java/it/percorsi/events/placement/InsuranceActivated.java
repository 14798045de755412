package it.percorsi.events.placement;

import java.time.LocalDate;

/**
 * The person is insured for the placement (R20).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param insurer insurer
 * @param policyNumber policy
 * @param validFrom first day covered
 * @param validTo last day covered
 */
public record InsuranceActivated(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        String insurer,
        String policyNumber,
        LocalDate validFrom,
        LocalDate validTo)
        implements PlacementEvent {}
