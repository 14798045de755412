package it.percorsi.stipend.register;

import it.percorsi.events.codes.Instrument;

/**
 * What the placement-service said about a placement.
 *
 * @param placementId the placement
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality that has the case today
 * @param instrument instrument
 * @param tutor SISL tutor
 * @param companyName name of the company
 */
public record KnownPlacement(
        String placementId,
        String caseId,
        String personId,
        String ambito,
        String municipality,
        Instrument instrument,
        String tutor,
        String companyName) {

    KnownPlacement in(String another) {
        return new KnownPlacement(placementId, caseId, personId, ambito, another, instrument, tutor, companyName);
    }

    boolean isSamePlacementAs(KnownPlacement other) {
        return placementId.equals(other.placementId());
    }
}
