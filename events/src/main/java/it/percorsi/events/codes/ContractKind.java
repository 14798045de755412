package it.percorsi.events.codes;

/** Contract of a person who is hired. */
public enum ContractKind implements Code {
    /** Open-ended. */
    PERMANENT("permanent"),

    /** Fixed term. */
    FIXED_TERM("fixed-term"),

    /** Apprenticeship. */
    APPRENTICESHIP("apprenticeship"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ContractKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
