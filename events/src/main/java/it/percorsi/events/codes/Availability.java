package it.percorsi.events.codes;

/** How a company's production stands (R43). */
public enum Availability implements Code {
    /** No availability. */
    NONE("none"),

    /** Calo: little work at present. */
    SLACK("slack"),

    /** Picco: more work than hands. */
    PEAK("peak"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Availability(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
