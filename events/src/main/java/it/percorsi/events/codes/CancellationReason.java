package it.percorsi.events.codes;

/** Why an appointment was called off. */
public enum CancellationReason implements Code {
    /** Somebody is ill. */
    ILLNESS("illness"),

    /** Somebody has to be elsewhere. */
    OTHER_COMMITMENT("other-commitment"),

    /** The operator is away. */
    OPERATOR_AWAY("operator-away"),

    /** It is no longer needed. */
    NOT_NEEDED("not-needed"),

    /** It was written down by mistake. */
    BY_MISTAKE("by-mistake"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    CancellationReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
