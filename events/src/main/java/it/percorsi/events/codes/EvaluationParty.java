package it.percorsi.events.codes;

/** Who takes part in a joint evaluation (R40). */
public enum EvaluationParty implements Code {
    /** The person. */
    PERSON("person"),

    /** The social or health service that follows the person. */
    FOLLOWING_SERVICE("following-service"),

    /** The family. */
    FAMILY("family"),

    /** The tutor. */
    TUTOR("tutor"),

    /** The company. */
    COMPANY("company"),

    /** Somebody else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    EvaluationParty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
