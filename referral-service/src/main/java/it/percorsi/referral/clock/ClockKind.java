package it.percorsi.referral.clock;

import it.percorsi.events.codes.Code;

/** What has to happen in time. */
public enum ClockKind implements Code {
    /** The first interview, from the referral on (R27). */
    FIRST_INTERVIEW("first-interview"),
    /** The shared project, from the first interview on (R28). */
    SHARED_PROJECT("shared-project"),
    /** The next joint evaluation of the shared project, from the one before on (R40). */
    JOINT_EVALUATION("joint-evaluation"),
    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ClockKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
