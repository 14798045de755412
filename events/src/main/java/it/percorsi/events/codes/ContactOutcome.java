package it.percorsi.events.codes;

/** What came of a contact with a company (R43). */
public enum ContactOutcome implements Code {
    /** Interested. */
    INTERESTED("interested"),

    /** Not interested. */
    NOT_INTERESTED("not-interested"),

    /** To be called again. */
    CALL_AGAIN("call-again"),

    /** Nobody answered. */
    NO_ANSWER("no-answer"),

    /** Offers a post. */
    AVAILABLE("available"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ContactOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
