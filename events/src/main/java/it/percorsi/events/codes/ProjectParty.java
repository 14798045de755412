package it.percorsi.events.codes;

/** Who agrees to an individual project (R19, R29). */
public enum ProjectParty implements Code {
    /** The person. */
    PERSON("person"),

    /** The family, where the project provides for it. */
    FAMILY("family"),

    /** The case manager of the sending service. */
    CASE_MANAGER("case-manager"),

    /** The referring service. */
    REFERRING_SERVICE("referring-service"),

    /** The SISL tutor. */
    TUTOR("tutor"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ProjectParty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
