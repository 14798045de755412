package it.percorsi.events.codes;

/** What is written about who a person is. */
public enum PersonField implements Code {
    /** Family name. */
    FAMILY_NAME("family-name"),

    /** Given name. */
    GIVEN_NAME("given-name"),

    /** Codice fiscale. */
    CODICE_FISCALE("codice-fiscale"),

    /** Date of birth. */
    BORN_ON("born-on"),

    /** Place of birth. */
    BORN_AT("born-at"),

    /** Municipality of residence. */
    MUNICIPALITY("municipality"),

    /** Street and number. */
    ADDRESS("address"),

    /** Telephone. */
    PHONE("phone"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    PersonField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
