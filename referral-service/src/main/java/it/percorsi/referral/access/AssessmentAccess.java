package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for assessments; that they are read like health details is said by {@link CaseFields}. */
final class AssessmentAccess {

    private AssessmentAccess() {}

    static AccessRules rules(CaseRows cases) {
        return AccessRules.table()
                .on("GET", "/casi/{caseId}/valutazione.pdf")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .build();
    }
}
