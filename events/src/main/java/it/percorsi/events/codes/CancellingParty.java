package it.percorsi.events.codes;

/** Who called an appointment off. */
public enum CancellingParty implements Code {
    /** The person, or the family. */
    PERSON("person"),

    /** The sending service. */
    SERVICE("service"),

    /** The work-inclusion service. */
    SISL("sisl"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    CancellingParty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
