package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for the individual project; what of it is shown, is said by CaseFields. */
final class ProjectAccess {

    private ProjectAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/api/v1/cases/project-templates")
                .admits(OPERATORE, COORDINATORE)
                .on("GET", "/casi/{caseId}/progetto", "/casi/{caseId}/progetto/revisione")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/progetto",
                        "/casi/{caseId}/progetto/revisione",
                        "/api/v1/cases/{caseId}/project",
                        "/api/v1/cases/{caseId}/project/revision")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "GET",
                        "/casi/{caseId}/progetto/versioni",
                        "/casi/{caseId}/progetto.pdf",
                        "/api/v1/cases/{caseId}/project")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .build();
    }
}
