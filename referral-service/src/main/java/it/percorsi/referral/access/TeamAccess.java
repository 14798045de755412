package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for the équipe of a case (R42); who reads the texts is said by {@link CaseFields}. */
final class TeamAccess {

    private TeamAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/{caseId}/equipe", "/casi/{caseId}/equipe.pdf", "/api/v1/cases/{caseId}/team")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/equipe/emergenza")
                .admits(OPERATORE)
                .row("caseId", cases::open)
                // Who writes anew replaces what was written, and so has to be one who reads it.
                .on("GET", "/casi/{caseId}/equipe/programma")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::follow)
                .on(
                        "POST",
                        "/casi/{caseId}/equipe",
                        "/casi/{caseId}/equipe/programma",
                        "/casi/{caseId}/equipe/firma",
                        "/api/v1/cases/{caseId}/team",
                        "/api/v1/cases/{caseId}/team/programme",
                        "/api/v1/cases/{caseId}/team/signatures")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::follow)
                .build();
    }
}
