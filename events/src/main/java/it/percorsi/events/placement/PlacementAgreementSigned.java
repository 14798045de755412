package it.percorsi.events.placement;

import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;

/**
 * One party signed the placement agreement.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param party who signed
 * @param manner how
 * @param signedOn date
 */
public record PlacementAgreementSigned(
        String placementId,
        String caseId,
        String ambito,
        String municipality,
        PlacementParty party,
        SignatureManner manner,
        LocalDate signedOn)
        implements PlacementEvent {}
