package it.percorsi.events.codes;

/** Why a municipality does not forward a referral (R4). */
public enum DeclineReason implements Code {
    /** Other referrals of the municipality come first. */
    PRIORITIES("priorities"),

    /** Another service is the right one. */
    OTHER_SERVICE("other-service"),

    /** It is not the moment for a work path. */
    NOT_NOW("not-now"),

    /** The person does not want it. */
    PERSON_REFUSES("person-refuses"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    DeclineReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
