package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.referral.notices.ContactDesk;

/** The lines of the table for notices, each shown and changed by its recipient only, and for municipal contacts (R5). */
final class NoticeAccess {

    private NoticeAccess() {}

    static AccessRules rules(ContactDesk contacts) {
        return AccessRules.table()
                .on("GET", "/avvisi", "/avvisi/preferenze", "/api/v1/notices")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .on(
                        "POST",
                        "/avvisi/{id}/letto",
                        "/avvisi/letti",
                        "/avvisi/preferenze",
                        "/avvisi/preferenze/conferma",
                        "/api/v1/notices/read")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .on("GET", "/avvisi/referenti", "/api/v1/municipal-contacts")
                .admits(OPERATORE, COORDINATORE, COMUNE, REVISORE)
                // A municipality names its own contact; a coordinator enters what came on paper.
                .on("GET", "/avvisi/referenti/{municipality}")
                .admits(COORDINATORE, COMUNE)
                .row("municipality", contacts::open)
                .on("POST", "/avvisi/referenti/{municipality}", "/api/v1/municipal-contacts/{municipality}")
                .admits(COORDINATORE, COMUNE)
                .row("municipality", contacts::open)
                .build();
    }
}
