package it.percorsi.referral.programmes;

import it.percorsi.events.codes.Code;

/** Whether a programme takes cases. */
public enum ProgrammeStanding implements Code {
    /** Not yet. */
    UPCOMING("upcoming"),
    /** Now. */
    OPEN("open"),
    /** No more. */
    OVER("over"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ProgrammeStanding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
