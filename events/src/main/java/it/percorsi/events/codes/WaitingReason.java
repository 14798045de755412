package it.percorsi.events.codes;

/** Why a case waits for its first interview (R27). */
public enum WaitingReason implements Code {
    /** No operator is free. */
    NO_OPERATOR("no-operator"),

    /** The person asks for a later moment. */
    PERSON_ASKS("person-asks"),

    /** Documents are still awaited. */
    DOCUMENTS_MISSING("documents-missing"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    WaitingReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
