package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for joint evaluations (R40) and observations (R45); who reads the texts is said by {@link CaseFields}. */
final class MonitoringAccess {

    private MonitoringAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/{caseId}/verifiche", "/api/v1/cases/{caseId}/monitoring")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("GET", "/casi/{caseId}/verifiche/nuova", "/casi/{caseId}/osservazioni/nuova")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/verifiche/nuova",
                        "/casi/{caseId}/osservazioni/nuova",
                        "/api/v1/cases/{caseId}/evaluations",
                        "/api/v1/cases/{caseId}/observations")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/verifiche/emergenza")
                .admits(OPERATORE)
                .row("caseId", cases::open)
                // Only who referred the person says that they have read.
                .on(
                        "POST",
                        "/casi/{caseId}/osservazioni/{number}/presa-visione",
                        "/api/v1/cases/{caseId}/observations/{number}/acknowledgement")
                .admits(COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .build();
    }
}
