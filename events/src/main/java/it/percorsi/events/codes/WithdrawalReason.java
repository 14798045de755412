package it.percorsi.events.codes;

/** Why a document was taken away from a case. */
public enum WithdrawalReason implements Code {
    /** It is about somebody else. */
    WRONG_PERSON("wrong-person"),

    /** The wrong file was chosen, or it cannot be read. */
    WRONG_FILE("wrong-file"),

    /** Another document takes its place. */
    REPLACED("replaced"),

    /** The person asked for it. */
    PERSON_ASKED("person-asked"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    WithdrawalReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
