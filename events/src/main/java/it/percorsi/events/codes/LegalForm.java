package it.percorsi.events.codes;

/** Legal form of a company. */
public enum LegalForm implements Code {
    /** S.r.l. */
    LIMITED_COMPANY("srl"),

    /** S.p.A. */
    JOINT_STOCK_COMPANY("spa"),

    /** Ditta individuale. */
    SOLE_TRADER("sole-trader"),

    /** S.n.c. or S.a.s. */
    PARTNERSHIP("snc"),

    /** Type-A social cooperative. */
    COOPERATIVE_A("cooperative-a"),

    /** Type-B social cooperative (R12). */
    COOPERATIVE_B("cooperative-b"),

    /** Other cooperative. */
    COOPERATIVE("cooperative"),

    /** Association or foundation. */
    ASSOCIATION("association"),

    /** Public body. */
    PUBLIC_BODY("public-body"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    LegalForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
