package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.referral.transfer.TransferRows;

/** The lines of the table for a transfer: who has the case proposes it, and only who is asked answers. */
final class TransferAccess {

    private TransferAccess() {}

    static AccessRules rules(CaseRows cases, TransferRows transfers) {
        return AccessRules.table()
                .on("GET", "/casi/trasferimenti", "/api/v1/cases/transfers", "/api/v1/cases/transfers/passed-on")
                .admits(COMUNE, OPERATORE, COORDINATORE)
                .on("GET", "/casi/{caseId}/trasferimento", "/api/v1/cases/{caseId}/transfer")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/trasferimento",
                        "/casi/{caseId}/trasferimento/ritiro",
                        "/api/v1/cases/{caseId}/transfer")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .on("DELETE", "/api/v1/cases/{caseId}/transfer")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                // Nobody answers for the municipality that is asked, and of the case it is shown only what it is asked.
                .on("GET", "/casi/{caseId}/trasferimento/risposta")
                .admits(COMUNE)
                .row("caseId", transfers::asked)
                .on(
                        "POST",
                        "/casi/{caseId}/trasferimento/accettazione",
                        "/casi/{caseId}/trasferimento/rifiuto",
                        "/api/v1/cases/{caseId}/transfer/acceptance",
                        "/api/v1/cases/{caseId}/transfer/refusal")
                .admits(COMUNE)
                .row("caseId", transfers::answered)
                // Another ambito has no account here: the service enters its written acceptance.
                .on("GET", "/casi/{caseId}/trasferimento/ambito")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/trasferimento/ambito", "/api/v1/cases/{caseId}/handover")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .build();
    }
}
