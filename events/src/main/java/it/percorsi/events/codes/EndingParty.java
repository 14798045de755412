package it.percorsi.events.codes;

/** Who wanted a placement to end before its date. */
public enum EndingParty implements Code {
    /** The person. */
    PERSON("person"),

    /** The company. */
    COMPANY("company"),

    /** The work-inclusion service. */
    SERVICE("service"),

    /** Not said, or written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    EndingParty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Who it must have been when only the reason is told; unknown where a reason may be anybody's. Never changed. */
    public static EndingParty impliedBy(EarlyEndReason reason) {
        return switch (reason) {
            case GAVE_UP, OTHER_JOB -> PERSON;
            case COMPANY_WITHDREW -> COMPANY;
            case HEALTH, NOT_SUITED, UNKNOWN -> UNKNOWN;
        };
    }
}
