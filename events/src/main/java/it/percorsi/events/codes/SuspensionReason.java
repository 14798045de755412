package it.percorsi.events.codes;

/** Why a case stands still. */
public enum SuspensionReason implements Code {
    /** Health of the person. */
    HEALTH("health"),

    /** Family reasons. */
    FAMILY("family"),

    /** A path of care or a community. */
    CARE_PATH("care-path"),

    /** The person asks for it. */
    PERSON_ASKS("person-asks"),

    /** The person cannot be reached. */
    UNREACHABLE("unreachable"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    SuspensionReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
