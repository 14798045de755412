package it.percorsi.company.views.placements;

import it.percorsi.events.codes.Code;

/** How far a placement held at a company is. */
public enum HeldState implements Code {
    /** Proposed, not started yet. */
    PROPOSED("proposed"),

    /** Going on: it occupies a seat. */
    RUNNING("running"),

    /** Ran its whole length. */
    COMPLETED("completed"),

    /** Ended before its date. */
    ENDED_EARLY("ended-early"),

    /** The person was hired. */
    HIRED("hired"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    HeldState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
