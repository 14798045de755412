package it.percorsi.events.codes;

/** Why a shared project is changed (R19). Everybody reads it who reads of the project: nothing about the person's health. */
public enum RevisionReason implements Code {
    /** What an evaluation found. */
    EVALUATION("evaluation"),

    /** Hours or length. */
    TIMES("times"),

    /** Another instrument serves better. */
    INSTRUMENT("instrument"),

    /** Objectives were reached or turned out to be others. */
    OBJECTIVES("objectives"),

    /** Health of the person: as it was kept once, {@link #CIRCUMSTANCES} since. */
    HEALTH("health"),

    /** The person lives otherwise than when it was agreed. */
    CIRCUMSTANCES("circumstances"),

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

    @Override
    public boolean offered() {
        return this == told();
    }

    /** What is kept and shown of it. */
    public RevisionReason told() {
        return this == HEALTH ? CIRCUMSTANCES : this;
    }
}
