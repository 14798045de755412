package it.percorsi.events.codes;

/** Who referred a person, or forwarded the referral (R4). */
public enum Referrer implements Code {
    /** The municipality of residence. */
    MUNICIPALITY("municipality"),

    /** The service that sent the referral. */
    SENDING_SERVICE("sending-service"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Referrer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
