package it.percorsi.events.codes;

/** How somebody agreed or signed. */
public enum SignatureManner implements Code {
    /** On paper. */
    PAPER("paper"),

    /** Electronically. */
    ELECTRONIC("electronic"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    SignatureManner(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
