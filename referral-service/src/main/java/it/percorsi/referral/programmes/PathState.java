package it.percorsi.referral.programmes;

import it.percorsi.events.codes.Code;

/** How a case stands in a programme. */
public enum PathState implements Code {
    /** It runs under it. */
    RUNNING("running"),
    /** It went through it. */
    COMPLETED("completed"),
    /** It left before the end. */
    LEFT("left"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    PathState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
