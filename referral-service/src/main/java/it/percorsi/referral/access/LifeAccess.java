package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for what holds a case up or ends it. */
final class LifeAccess {

    private LifeAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/lista-attesa", "/api/v1/cases/waiting-list")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .on("GET", LifeActions.OF_THE_SERVICE)
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/attesa",
                        "/casi/{caseId}/fine-attesa",
                        "/casi/{caseId}/complessita",
                        "/casi/{caseId}/fine-complessita",
                        "/casi/{caseId}/restituzione",
                        "/casi/{caseId}/sospensione",
                        "/casi/{caseId}/ripresa",
                        "/casi/{caseId}/chiusura",
                        "/casi/{caseId}/riapertura",
                        "/api/v1/cases/{caseId}/waiting",
                        "/api/v1/cases/{caseId}/waiting/end",
                        "/api/v1/cases/{caseId}/complexity",
                        "/api/v1/cases/{caseId}/complexity/end",
                        "/api/v1/cases/{caseId}/return",
                        "/api/v1/cases/{caseId}/suspension",
                        "/api/v1/cases/{caseId}/suspension/end",
                        "/api/v1/cases/{caseId}/closure",
                        "/api/v1/cases/{caseId}/closure/end")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                // A municipality speaks for itself; the service enters what came on paper.
                .on("GET", LifeActions.OF_THE_MUNICIPALITY_TOO)
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/non-inoltro",
                        "/casi/{caseId}/presa-d-atto",
                        "/casi/{caseId}/case-manager",
                        "/api/v1/cases/{caseId}/declination",
                        "/api/v1/cases/{caseId}/return/acknowledgement",
                        "/api/v1/cases/{caseId}/case-manager")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .build();
    }
}
