package it.percorsi.events.codes;

/** Outcome of the assessment (R7). */
public enum Suitability implements Code {
    /** Suitable for a supported path. */
    SUITABLE("suitable"),

    /** Autonomous: may be placed directly (R25). */
    AUTONOMOUS("autonomous"),

    /** Unsuitable: goes back to the municipality (R7). */
    UNSUITABLE("unsuitable"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Suitability(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
