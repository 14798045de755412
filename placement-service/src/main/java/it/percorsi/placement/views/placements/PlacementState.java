package it.percorsi.placement.views.placements;

import it.percorsi.events.codes.Code;

/** Where a placement stands. */
public enum PlacementState implements Code {
    /** Proposed, not yet begun. */
    PROPOSED("proposed"),
    /** The person works there. */
    STARTED("started"),
    /** It ran its whole length. */
    COMPLETED("completed"),
    /** It ended before its date. */
    ENDED_EARLY("ended-early"),
    /** The company hired the person (R16). */
    HIRED("hired"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    PlacementState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
