package it.percorsi.referral.clock;

import it.percorsi.events.codes.Code;

/** Why the days do not count. */
public enum StopReason implements Code {
    /** On the waiting list (R27). */
    WAITING_LIST("waiting-list"),
    /** The case is suspended. */
    SUSPENDED("suspended"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    StopReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
