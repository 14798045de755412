package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for agreements by a personal link. */
final class AgreementAccess {

    private AgreementAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/{caseId}/progetto/link", "/api/v1/cases/{caseId}/project/agreement-links")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/progetto/link",
                        "/casi/{caseId}/progetto/link/{linkId}/revoca",
                        "/api/v1/cases/{caseId}/project/agreement-links")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("DELETE", "/api/v1/cases/{caseId}/project/agreement-links/{linkId}")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                // Whoever holds the secret of a link: it opens this one page, without health details, and serves once.
                .on("GET", "/accordi/{secret}")
                .opensToAnybody()
                .on("POST", "/accordi/{secret}")
                .opensToAnybody()
                .build();
    }
}
