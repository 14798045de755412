package it.percorsi.events.codes;

/** How a referral reaches the service (R1). */
public enum ReferralChannel implements Code {
    /** The referral form (scheda). */
    FORM("form"),

    /** A written report of the referring service. */
    WRITTEN_REPORT("written-report"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ReferralChannel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
