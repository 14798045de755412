package it.percorsi.events.codes;

/** What a file that belongs to a case is. */
public enum DocumentKind implements Code {
    /** The written report of the referring service (R1). */
    WRITTEN_REPORT("written-report"),

    /** An agreement signed on paper, scanned (R19). */
    AGREEMENT_SCAN("agreement-scan"),

    /** A certificate, for example of invalidity. */
    CERTIFICATE("certificate"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
