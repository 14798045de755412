package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for the support of a worker (R26), which the municipality asks for and reads about. */
final class SupportAccess {

    private SupportAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/{caseId}/sostegno", "/api/v1/cases/{caseId}/support")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE)
                .row("caseId", cases::open)
                .on("GET", "/casi/{caseId}/sostegno/azienda", "/casi/{caseId}/sostegno/servizio")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/sostegno/azienda",
                        "/casi/{caseId}/sostegno/servizio",
                        "/api/v1/cases/{caseId}/support/company-meetings",
                        "/api/v1/cases/{caseId}/support/services")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .build();
    }
}
