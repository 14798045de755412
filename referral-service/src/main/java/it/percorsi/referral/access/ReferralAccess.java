package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.AMMINISTRAZIONE;
import static it.percorsi.platform.security.Role.AZIENDA;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of this service. Which rows is said by {@link CaseRows} and {@link PersonRows}, which fields by {@link CaseFields}. */
@Configuration(proxyBeanMethods = false)
public class ReferralAccess {

    @Bean
    AccessRules accessRules(CaseRows cases, PersonRows persons) {
        return AccessRules.table()
                // Cases: a municipality its residents, a specialist service its own patients, an auditor all.
                .on("GET", "/casi", "/api/v1/cases")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .on("GET", "/casi/{caseId}", "/api/v1/cases/{caseId}", "/api/v1/cases/{caseId}/timeline")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                // Names for the pages of other services; CaseRows leaves out whom the caller has nothing to do with.
                .on("GET", "/casi/frammenti/nomi")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO, AMMINISTRAZIONE, AZIENDA)

                // Referrals come in (R1, R4); whose, is said by ReferralSenders.
                .on("GET", "/segnalazioni/nuova")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .on("POST", "/segnalazioni/nuova", "/api/v1/referrals")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .on("GET", "/segnalazioni/importa")
                .admits(COORDINATORE)
                .on("POST", "/segnalazioni/importa", "/api/v1/imports/referrals")
                .admits(COORDINATORE)

                // The steps of a case. A municipality forwards by itself; the service enters what came on paper.
                .on("GET", "/casi/{caseId}/inoltro")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/inoltro", "/api/v1/cases/{caseId}/endorsement")
                .admits(OPERATORE, COORDINATORE, COMUNE)
                .row("caseId", cases::open)
                .on("GET", CaseActions.STEPS)
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/colloquio", "/api/v1/cases/{caseId}/interviews")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/valutazione", "/api/v1/cases/{caseId}/assessment")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/progetto", "/api/v1/cases/{caseId}/project")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/accordo", "/api/v1/cases/{caseId}/project/agreements")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)

                // Who follows a case: an operator takes a free one, a coordinator assigns any.
                .on("POST", "/casi/{caseId}/presa-in-carico")
                .admits(OPERATORE)
                .row("caseId", cases::open)
                .on("GET", "/casi/{caseId}/operatore")
                .admits(COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/operatore")
                .admits(COORDINATORE)
                .row("caseId", cases::open)
                .on("POST", "/api/v1/cases/{caseId}/operator")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)

                // Health details of somebody else's case, with a reason, once.
                .on("POST", "/casi/{caseId}/emergenza")
                .admits(OPERATORE)
                .row("caseId", cases::open)

                // Who has looked.
                .on("GET", "/casi/{caseId}/accessi", "/api/v1/cases/{caseId}/accesses")
                .admits(COORDINATORE, REVISORE, OPERATORE)
                .row("caseId", cases::follow)
                .on("GET", "/casi/{caseId}/accessi/verifica")
                .admits(COORDINATORE, REVISORE)
                .row("caseId", cases::follow)
                .on("GET", "/api/v1/access-log/referral/verification")
                .admits(COORDINATORE, REVISORE)

                // Persons: keeping, showing and erasing what is known of them.
                .on("GET", "/persone")
                .admits(COORDINATORE, REVISORE)
                .on("GET", "/persone/{personId}", "/api/v1/persons/{personId}/erasure/preview")
                .admits(COORDINATORE, REVISORE)
                .row("personId", persons::open)
                .on("GET", "/persone/{personId}/fascicolo.pdf", "/api/v1/persons/{personId}/dossier")
                .admits(COORDINATORE, REVISORE)
                .row("personId", persons::open)
                .on("GET", "/persone/{personId}/cancellazione")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on("POST", "/persone/{personId}/sospensione", "/api/v1/persons/{personId}/holds")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on("POST", "/persone/{personId}/sospensione/fine")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on("DELETE", "/api/v1/persons/{personId}/holds", "/api/v1/persons/{personId}/erasure")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on("POST", "/persone/{personId}/cancellazione", "/api/v1/persons/{personId}/erasure")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on("POST", "/persone/{personId}/cancellazione/ritiro")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on(
                        "POST",
                        "/persone/{personId}/cancellazione/autorizzazione",
                        "/api/v1/persons/{personId}/erasure/authorisation")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .build()
                .and(LifeAccess.rules(cases));
    }
}
