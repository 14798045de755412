package it.percorsi.events.codes;

/** What happened on one day of a placement (R18, R21). */
public enum AttendanceStatus implements Code {
    /** At work. */
    PRESENT("present"),

    /** Absent, and told company and tutor beforehand. */
    ABSENT_NOTIFIED("absent-notified"),

    /** Absent without a word. */
    ABSENT_UNJUSTIFIED("absent-unjustified"),

    /** Ill; the certificate goes to the tutor (R21). */
    ILLNESS("illness"),

    /** The workplace was closed: not a day of absence. */
    CLOSED("closed"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    AttendanceStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
