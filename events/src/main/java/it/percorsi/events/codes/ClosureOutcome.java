package it.percorsi.events.codes;

/** How a case ended. */
public enum ClosureOutcome implements Code {
    /** The person was hired. */
    HIRED("hired"),

    /** The path was completed without a hiring. */
    PATH_COMPLETED("path-completed"),

    /** Returned to the municipality (R7). */
    RETURNED("returned"),

    /** The person gave up. */
    GAVE_UP("gave-up"),

    /** The person moved out of the ambito. */
    MOVED("moved"),

    /** The service of another ambito took the person over. */
    TRANSFERRED("transferred"),

    /** The person died. */
    DIED("died"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ClosureOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
