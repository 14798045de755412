package it.percorsi.events.stipend;

import it.percorsi.events.CaseEvent;

/** A fact about the money of one placement. Amounts are euro cents. */
public sealed interface StipendEvent extends CaseEvent
        permits StipendAgreed,
                StipendComputed,
                StipendReduced,
                ReductionDeclined,
                StipendApproved,
                AttendanceMonthCounted {

    /** The placement that the money is for. */
    String placementId();
}
