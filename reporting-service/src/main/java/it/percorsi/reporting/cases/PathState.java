package it.percorsi.reporting.cases;

import java.util.Locale;

/** Where a case stands on its path, from segnalazione to the end of its last placement. */
public enum PathState {
    /** Referred. */
    REFERRED,
    /** Forwarded by the municipality (R4). */
    ENDORSED,
    /** Interviewed or assessed. */
    ASSESSING,
    /** A project is drafted or shared, or a placement proposed. */
    PROJECT,
    /** A placement is running. */
    PLACED,
    /** Every placement has ended, the case was given back to the municipality (R7), declined (R4) or closed. */
    CONCLUDED;

    /** Its name in JSON and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
