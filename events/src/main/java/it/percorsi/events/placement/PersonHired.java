package it.percorsi.events.placement;

import it.percorsi.events.codes.ContractKind;
import java.time.LocalDate;

/**
 * The person was hired after the placement (R16).
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param companyId the company that hired
 * @param hiredOn first day of the contract
 * @param contract kind of contract
 */
public record PersonHired(
        String placementId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String companyId,
        LocalDate hiredOn,
        ContractKind contract)
        implements PlacementEvent {}
