package it.percorsi.events.codes;

/** Why a tutor reduces a month's stipend (R18). */
public enum ReductionReason implements Code {
    /** Absences nobody was told of. */
    UNJUSTIFIED_ABSENCES("unjustified-absences"),

    /** Absences told, but too many. */
    FREQUENT_ABSENCES("frequent-absences"),

    /** Repeated delays. */
    DELAYS("delays"),

    /** Agreed hours not done. */
    HOURS_NOT_DONE("hours-not-done"),

    /** Course of the placement. */
    CONDUCT("conduct"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ReductionReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
