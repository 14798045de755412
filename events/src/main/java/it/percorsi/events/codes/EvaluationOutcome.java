package it.percorsi.events.codes;

/** What a joint evaluation comes to (R40). */
public enum EvaluationOutcome implements Code {
    /** The project goes as foreseen. */
    ON_COURSE("on-course"),

    /** What was aimed at is reached. */
    GOALS_REACHED("goals-reached"),

    /** It goes on with small changes that need no new agreement. */
    TO_ADJUST("to-adjust"),

    /** The project has to be revised (R19). */
    TO_REVISE("to-revise"),

    /** It does not go on. */
    TO_END("to-end"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    EvaluationOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
