package it.percorsi.events.codes;

/** How urgent the referring municipality says a referral is. */
public enum Priority implements Code {
    /** Normal. */
    NORMAL("normal"),

    /** High. */
    HIGH("high"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Priority(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
