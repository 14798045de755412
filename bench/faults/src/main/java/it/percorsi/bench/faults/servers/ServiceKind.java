package it.percorsi.bench.faults.servers;

import java.util.Locale;

/** The five services. */
public enum ServiceKind {
    REFERRAL,
    PLACEMENT,
    COMPANY,
    STIPEND,
    REPORTING;

    /** Its word in names, schemas and settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
