package it.percorsi.events.codes;

/** Why a placement ended before its date. */
public enum EarlyEndReason implements Code {
    /** The person gave up. */
    GAVE_UP("gave-up"),

    /** Reasons of health. */
    HEALTH("health"),

    /** The company withdrew. */
    COMPANY_WITHDREW("company-withdrew"),

    /** The work did not suit the person. */
    NOT_SUITED("not-suited"),

    /** The person found other work. */
    OTHER_JOB("other-job"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    EarlyEndReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
