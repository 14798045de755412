package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.referral.programmes.Programmes;

/**
 * The lines of the table for funded programmes (R41). A programme shows cases of every municipality, so it is for who
 * sees them all; that a case runs under one is shown to who may open the case.
 */
final class ProgrammeAccess {

    private ProgrammeAccess() {}

    static AccessRules rules(CaseRows cases, Programmes programmes) {
        return AccessRules.table()
                .on("GET", "/programmi", "/api/v1/programmes")
                .admits(OPERATORE, COORDINATORE, REVISORE)
                .on("GET", "/programmi/nuovo")
                .admits(COORDINATORE)
                .on("POST", "/programmi/nuovo", "/api/v1/programmes")
                .admits(COORDINATORE)
                .on(
                        "GET",
                        "/programmi/{programmeId}",
                        "/api/v1/programmes/{programmeId}",
                        "/api/v1/programmes/{programmeId}/cases")
                .admits(OPERATORE, COORDINATORE, REVISORE)
                .row("programmeId", programmes::open)
                .on("GET", "/programmi/{programmeId}/modifica", "/programmi/{programmeId}/chiusura")
                .admits(COORDINATORE)
                .row("programmeId", programmes::open)
                .on(
                        "POST",
                        "/programmi/{programmeId}/modifica",
                        "/programmi/{programmeId}/chiusura",
                        "/api/v1/programmes/{programmeId}/changes",
                        "/api/v1/programmes/{programmeId}/end")
                .admits(COORDINATORE)
                .row("programmeId", programmes::open)
                .on("GET", "/casi/{caseId}/programma", "/api/v1/cases/{caseId}/programme")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("GET", "/casi/{caseId}/programma/{step:ingresso|fase|incontro|calendario|conclusione|uscita}")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/programma/ingresso",
                        "/casi/{caseId}/programma/fase",
                        "/casi/{caseId}/programma/incontro",
                        "/casi/{caseId}/programma/calendario",
                        "/casi/{caseId}/programma/conclusione",
                        "/casi/{caseId}/programma/uscita",
                        "/api/v1/cases/{caseId}/programme",
                        "/api/v1/cases/{caseId}/programme/phases",
                        "/api/v1/cases/{caseId}/programme/meetings",
                        "/api/v1/cases/{caseId}/programme/appointments",
                        "/api/v1/cases/{caseId}/programme/completion",
                        "/api/v1/cases/{caseId}/programme/exit")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .build();
    }
}
