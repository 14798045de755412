package it.percorsi.events.codes;

/** Why a case left its funded programme before the end (R41). */
public enum PathLeaveReason implements Code {
    /** The person does not want to go on. */
    PERSON_GAVE_UP("person-gave-up"),

    /** The person has found work. */
    FOUND_WORK("found-work"),

    /** Another programme or instrument suits the person better. */
    ANOTHER_WAY("another-way"),

    /** The person has moved away. */
    MOVED("moved"),

    /** The place was given by mistake. */
    BY_MISTAKE("by-mistake"),

    /** Anything else. */
    OTHER("other"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    PathLeaveReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
