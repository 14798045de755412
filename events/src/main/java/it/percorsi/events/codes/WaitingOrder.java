package it.percorsi.events.codes;

/** The order in which the waiting list is served (R27). */
public enum WaitingOrder implements Code {
    /** High priority, as the municipality last said it (R4), first; then the earlier referral. */
    PRIORITY("priority"),

    /** The earlier referral first: the day from which the days to the first interview count. */
    REFERRAL_DAY("referral-day"),

    /** By category, in the order of the Carta (R8); then the earlier referral. */
    CATEGORY("category"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    WaitingOrder(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
