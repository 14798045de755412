package it.percorsi.events.codes;

/** What an interview is for. */
public enum InterviewKind implements Code {
    /** First interview (R27). */
    FIRST("first"),

    /** Knowledge interview. */
    KNOWLEDGE("knowledge"),

    /** Assessment interview. */
    ASSESSMENT("assessment"),

    /** Interview with the family. */
    FAMILY("family"),

    /** Meeting with the network of services. */
    NETWORK("network"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    InterviewKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
