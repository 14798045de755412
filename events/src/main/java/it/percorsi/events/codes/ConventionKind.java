package it.percorsi.events.codes;

/** Conventions that a company can sign (R16, R38, R39). */
public enum ConventionKind implements Code {
    /** Convention for borse lavoro (R16). */
    BORSA_LAVORO("borsa-lavoro"),

    /** Framework convention for tirocini. */
    TIROCINIO_FRAMEWORK("tirocinio-framework"),

    /** Municipality and type-B cooperative, L.381/91 art. 5. */
    L381_ART5("l381-art5"),

    /** Targeted placement, L.68/99 art. 14. */
    L68_ART14("l68-art14"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    ConventionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
