package it.percorsi.referral.clock;

import it.percorsi.events.codes.Code;

/** How a clock stands. */
public enum ClockState implements Code {
    /** It runs, and there is time left. */
    RUNNING("running"),
    /** Its days do not count for now. */
    STOPPED("stopped"),
    /** The time is over. */
    LATE("late"),
    /** It has happened. */
    MET("met"),
    /** The time does not hold, because the case is complex (R28). */
    EXEMPT("exempt"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ClockState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
