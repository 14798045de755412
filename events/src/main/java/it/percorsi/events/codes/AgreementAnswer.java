package it.percorsi.events.codes;

/** What somebody says who is asked to agree to a project (R19). */
public enum AgreementAnswer implements Code {
    /** They agree. */
    AGREED("agreed"),

    /** They do not. */
    DISAGREED("disagreed"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    AgreementAnswer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
