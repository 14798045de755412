package it.percorsi.events.codes;

/** The instruments of the work path (R10, R14, R24, R25, R39). */
public enum Instrument implements Code {
    /** Tirocinio: not aimed at hiring (R12). */
    TIROCINIO("tirocinio"),

    /** Borsa lavoro: aimed at hiring (R16). */
    BORSA_LAVORO("borsa-lavoro"),

    /** Direct placement of an autonomous person (R25). */
    DIRECT_PLACEMENT("direct-placement"),

    /** Active job search with support (R24). */
    ACTIVE_JOB_SEARCH("active-job-search"),

    /** Support for a worker at risk of losing the job: asked for in a referral, never a project's (R26). */
    RETENTION_SUPPORT("retention-support"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    Instrument(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
