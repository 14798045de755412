package it.percorsi.events.codes;

/** What needs a person's data although they might be erased. */
public enum LegalHoldGround implements Code {
    /** A proceeding before a court. */
    COURT("court"),

    /** A complaint or a claim. */
    CLAIM("claim"),

    /** An inspection or an audit of funds. */
    AUDIT("audit"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    LegalHoldGround(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
