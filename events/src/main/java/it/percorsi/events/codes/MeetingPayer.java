package it.percorsi.events.codes;

/** Who bears a meeting of a funded programme (R41). */
public enum MeetingPayer implements Code {
    /** The programme. */
    FUNDING("funding"),

    /** The service that sent the person. */
    SENDING_SERVICE("sending-service"),

    /** The person. */
    PERSON("person"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    MeetingPayer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
