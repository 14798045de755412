package it.percorsi.events.codes;

/** Category of disadvantage (R8). */
public enum Category implements Code {
    /** Disability, L.68/99, civil invalidity over 45 %. */
    DISABILITY("1.1"),

    /** Psychiatric, followed by a CPS, without certificate. */
    PSYCHIATRIC("2.1"),

    /** Former addiction, followed by SERT or NOA. */
    FORMER_ADDICTION("2.2"),

    /** (Former) offender in an alternative measure. */
    OFFENDER("2.3"),

    /** Minor or young person at risk. */
    YOUTH_AT_RISK("2.4.1"),

    /** Psycho-social hardship. */
    PSYCHO_SOCIAL("2.4.2"),

    /** Adult in poverty or at risk of exclusion. */
    ADULT_IN_POVERTY("2.4.3"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
