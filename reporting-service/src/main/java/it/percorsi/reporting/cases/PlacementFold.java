package it.percorsi.reporting.cases;

import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.events.placement.PersonHired;
import it.percorsi.events.placement.PlacementAgreementSigned;
import it.percorsi.events.placement.PlacementAuthorised;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.events.placement.PlacementTransferred;

/** What the facts of a placement change. */
final class PlacementFold {

    private PlacementFold() {}

    static CaseDocument apply(CaseDocument before, PlacementEvent event) {
        PlacementInCase placement = before.placement(event.placementId());
        return switch (event) {
            case PlacementProposed e -> before.with(placement.proposed(e.instrument(), e.proposedOn(), e.endsOn()));
            case PlacementStarted e -> before.with(placement.started(e.instrument(), e.startedOn(), e.endsOn()));
            case PlacementCompleted e -> before.with(placement.completed(e.completedOn(), e.evaluation()));
            case PlacementEndedEarly e -> before.with(placement.endedEarly(e.endedOn(), e.reason()));
            case PersonHired e -> before.with(placement.hired(e.hiredOn(), e.contract()));
            case PlacementTransferred e -> before;
            case PlacementAuthorised e -> before;
            case InsuranceActivated e -> before;
            case PlacementAgreementSigned e -> before;
            case AttendanceRecorded e -> before;
            case AttendanceCorrected e -> before;
            case AttendanceMonthConfirmed e -> before;
        };
    }
}
