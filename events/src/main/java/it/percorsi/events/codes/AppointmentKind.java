package it.percorsi.events.codes;

import java.util.Optional;

/** What an appointment is for. */
public enum AppointmentKind implements Code {
    /** The sending service presents the person, before the first interview. */
    PRESENTATION("presentation"),

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

    /** Meeting of the funded programme that the case runs under (R41). */
    PROGRAMME("programme"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    AppointmentKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The interview that it is held for; empty when it is none. */
    public Optional<InterviewKind> interview() {
        return Optional.of(Code.of(InterviewKind.class, code)).filter(kind -> kind != InterviewKind.UNKNOWN);
    }
}
