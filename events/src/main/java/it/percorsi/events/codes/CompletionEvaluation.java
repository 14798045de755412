package it.percorsi.events.codes;

/** How a placement that ran its whole length went. */
public enum CompletionEvaluation implements Code {
    /** Objectives met. */
    OBJECTIVES_MET("objectives-met"),

    /** Objectives partly met. */
    PARTLY_MET("partly-met"),

    /** Objectives not met. */
    NOT_MET("not-met"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    CompletionEvaluation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
