package it.percorsi.events.codes;

/** Why an appointment was called off. Everybody reads it who reads of the appointment: nothing about anybody's health. */
public enum CancellationReason implements Code {
    /** Somebody is ill: as it was kept once, {@link #HINDERED} since. */
    ILLNESS("illness"),

    /** Somebody cannot come. */
    HINDERED("hindered"),

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

    @Override
    public boolean offered() {
        return this == told();
    }

    /** What is kept and shown of it. */
    public CancellationReason told() {
        return this == ILLNESS ? HINDERED : this;
    }
}
