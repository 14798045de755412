package it.percorsi.referral.views;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * The latest that is known of a case's placements, for the work list.
 *
 * @param caseId the case
 * @param placementId its latest placement
 * @param instrument instrument of that placement
 * @param companyName company of that placement
 * @param event name of the latest event that changed its state
 * @param since date of that event
 * @param companyIds every company where the person has or had a placement: its referent reads the name
 */
public record PlacementStatus(
        String caseId,
        String placementId,
        Instrument instrument,
        String companyName,
        String event,
        LocalDate since,
        List<String> companyIds) {

    PlacementStatus now(Class<?> latest, LocalDate date) {
        return new PlacementStatus(
                caseId, placementId, instrument, companyName, latest.getSimpleName(), date, companyIds);
    }
}
