package it.percorsi.events.codes;

/** What a referral needs to be of its category (R8). */
public enum Evidence implements Code {
    /** A percentage of civil invalidity above the threshold. */
    INVALIDITY("invalidity"),

    /** The statement that the person is on the list of targeted placement (L.68/99). */
    TARGETED_PLACEMENT("targeted-placement"),

    /** A certificate, as a document of the case, before the municipality forwards it. */
    CERTIFICATE("certificate"),

    /** The written report of the referring service, as a document of the case, before the municipality forwards it. */
    WRITTEN_REPORT("written-report"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Evidence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
