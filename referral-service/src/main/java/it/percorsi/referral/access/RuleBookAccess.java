package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for the rule book: whom it binds may read it, a coordinator enacts it. */
final class RuleBookAccess {

    private RuleBookAccess() {}

    static AccessRules rules() {
        return AccessRules.table()
                .on("GET", "/regole", "/api/v1/rule-books/referral")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .on("GET", "/regole/nuova")
                .admits(COORDINATORE)
                .on("POST", "/regole", "/regole/anteprima", "/api/v1/rule-books/referral")
                .admits(COORDINATORE)
                .build();
    }
}
