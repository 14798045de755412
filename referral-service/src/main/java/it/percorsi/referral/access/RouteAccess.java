package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for the way of a referral by its municipality (R4); whose inbox, is said by the inbox itself. */
final class RouteAccess {

    private RouteAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/da-inoltrare", "/api/v1/cases/to-endorse")
                .admits(COMUNE, COORDINATORE)
                // The order is the municipality's own, and nobody gives it for it.
                .on("POST", "/casi/{caseId}/priorita", "/api/v1/cases/{caseId}/priority")
                .admits(COMUNE)
                .row("caseId", cases::open)
                .build();
    }
}
