package it.percorsi.events.placement;

import it.percorsi.events.CaseEvent;

/** A fact of one placement. */
public sealed interface PlacementEvent extends CaseEvent
        permits PlacementProposed,
                PlacementAuthorised,
                InsuranceActivated,
                PlacementAgreementSigned,
                PlacementStarted,
                AttendanceRecorded,
                AttendanceCorrected,
                AttendanceMonthConfirmed,
                PlacementCompleted,
                PlacementEndedEarly,
                PersonHired,
                PlacementTransferred {

    /** The placement. */
    String placementId();
}
