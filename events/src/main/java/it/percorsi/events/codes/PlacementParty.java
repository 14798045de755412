package it.percorsi.events.codes;

/** Who signs a placement agreement. */
public enum PlacementParty implements Code {
    /** The person placed. */
    PERSON("person"),

    /** The hosting company. */
    COMPANY("company"),

    /** The managing body (SISL). */
    MANAGING_BODY("managing-body"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    PlacementParty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
