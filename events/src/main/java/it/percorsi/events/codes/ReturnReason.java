package it.percorsi.events.codes;

/** Why a person found unsuitable goes back to the municipality (R7). */
public enum ReturnReason implements Code {
    /** The residual work capacity is not enough for any instrument. */
    WORK_CAPACITY("work-capacity"),

    /** The person's health does not allow it now. */
    HEALTH("health"),

    /** Another path comes first: care, home, training. */
    OTHER_PATH_FIRST("other-path-first"),

    /** The person does not take part. */
    NO_ADHESION("no-adhesion"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ReturnReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
