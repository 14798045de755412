package it.percorsi.referral.clock;

import it.percorsi.events.codes.Code;

/** Who must act for a clock to be met. */
public enum ClockActor implements Code {
    /** The municipality of residence forwards (R4). */
    MUNICIPALITY("municipality"),
    /** The service. */
    SISL("sisl"),
    /** Who has still to agree to the project. */
    PARTIES("parties"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ClockActor(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
