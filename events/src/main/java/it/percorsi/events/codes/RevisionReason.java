package it.percorsi.events.codes;

/** Why a shared project is changed (R19). */
public enum RevisionReason implements Code {
    /** What an evaluation found. */
    EVALUATION("evaluation"),

    /** Hours or length. */
    TIMES("times"),

    /** Another instrument serves better. */
    INSTRUMENT("instrument"),

    /** Objectives were reached or turned out to be others. */
    OBJECTIVES("objectives"),

    /** Health of the person. */
    HEALTH("health"),

    /** The person asks for it. */
    PERSON_ASKS("person-asks"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    RevisionReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
