package it.percorsi.events.codes;

/** The scheme that asks for a multidisciplinary équipe (R42). */
public enum InclusionScheme implements Code {
    /** Work and inclusion, cluster 4 of the GOL programme. */
    GOL_CLUSTER_4("gol-cluster-4"),

    /** Regional law 14/2015. */
    LR_14_2015("lr-14-2015"),

    /** Written by a later version of the platform. */
    UNKNOWN("unknown");

    private final String code;

    InclusionScheme(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
