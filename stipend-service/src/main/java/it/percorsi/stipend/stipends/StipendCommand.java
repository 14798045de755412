package it.percorsi.stipend.stipends;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about the money of one placement. */
public sealed interface StipendCommand
        permits AgreeStipend, CountAttendanceMonth, ReduceStipend, LeaveStipendWhole, ApproveStipend {

    /** The placement. */
    String placementId();

    /** The aggregate that decides. */
    @TargetAggregateIdentifier
    default String stipendsId() {
        return idOf(placementId());
    }

    /**
     * The aggregate of a placement's money. Not the placement's own id: readers of a case drop repeats by aggregate and
     * sequence number, so the placement and its money must not share one.
     */
    static String idOf(String placementId) {
        return "stipends-" + placementId;
    }
}
