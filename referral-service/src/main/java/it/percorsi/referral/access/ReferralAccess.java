package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.AMMINISTRAZIONE;
import static it.percorsi.platform.security.Role.AZIENDA;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.referral.absence.AbsenceDesk;
import it.percorsi.referral.drafts.Drafts;
import it.percorsi.referral.imports.Uploads;
import it.percorsi.referral.notices.ContactDesk;
import it.percorsi.referral.programmes.Programmes;
import it.percorsi.referral.transfer.TransferRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of this service. Which rows is said by {@link CaseRows} and {@link PersonRows}, which fields by {@link CaseFields}. */
@Configuration(proxyBeanMethods = false)
public class ReferralAccess {

    @Bean
    AccessRules accessRules(
            CaseRows cases,
            PersonRows persons,
            Drafts drafts,
            Uploads uploads,
            ContactDesk contacts,
            Programmes programmes,
            TransferRows transfers,
            AbsenceDesk absences) {
        return AccessRules.table()
                // Cases: a municipality its residents, a specialist service its own patients, an auditor all.
                .on("GET", "/casi", "/casi/esporta", "/api/v1/cases")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .on("GET", "/casi/{caseId}", "/api/v1/cases/{caseId}", "/api/v1/cases/{caseId}/timeline")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                // Whether its story goes on; CaseStory keeps who is then shown it.
                .on("GET", "/casi/{caseId}/storia")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::watch)
                // The list's views that somebody keeps: SavedViews shows and changes the owner's only.
                .on("GET", "/casi/viste")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .on(
                        "POST",
                        "/casi/viste",
                        "/casi/viste/{id}/nome",
                        "/casi/viste/{id}/predefinita",
                        "/casi/viste/{id}/elimina")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                // Names for the pages of other services; CaseRows leaves out whom the caller has nothing to do with.
                .on("GET", "/casi/frammenti/nomi")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO, AMMINISTRAZIONE, AZIENDA)

                // Referrals come in (R1, R4); whose, is said by ReferralSenders.
                .on("GET", "/segnalazioni/nuova")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .on("POST", "/segnalazioni/nuova", "/api/v1/referrals")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                // A draft is its owner's alone.
                .on("GET", "/segnalazioni/bozze/{draftId}")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .row("draftId", drafts::open)
                .on("POST", "/segnalazioni/bozze/{draftId}/elimina")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .row("draftId", drafts::open)
                .on("GET", "/segnalazioni/importa")
                .admits(COORDINATORE)
                .on("POST", "/segnalazioni/importa", "/api/v1/imports/referrals", "/api/v1/imports/referrals/uploads")
                .admits(COORDINATORE)
                // A file that was sent is seen by who sent it, and by nobody else.
                .on(
                        "GET",
                        "/segnalazioni/importa/{uploadId}",
                        "/segnalazioni/importa/{uploadId}/avanzamento",
                        "/segnalazioni/importa/{uploadId}/scartate",
                        "/api/v1/imports/referrals/uploads/{uploadId}",
                        "/api/v1/imports/referrals/uploads/{uploadId}/rejected")
                .admits(COORDINATORE)
                .row("uploadId", uploads::own)
                .on(
                        "POST",
                        "/segnalazioni/importa/{uploadId}/colonne",
                        "/segnalazioni/importa/{uploadId}/avvio",
                        "/segnalazioni/importa/{uploadId}/scarto",
                        "/api/v1/imports/referrals/uploads/{uploadId}/start")
                .admits(COORDINATORE)
                .row("uploadId", uploads::own)
                .on("PUT", "/api/v1/imports/referrals/uploads/{uploadId}/mapping")
                .admits(COORDINATORE)
                .row("uploadId", uploads::own)
                .on("DELETE", "/api/v1/imports/referrals/uploads/{uploadId}")
                .admits(COORDINATORE)
                .row("uploadId", uploads::own)

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

                // Several at once; the page shows them before and after.
                .on("GET", "/casi/assegna")
                .admits(COORDINATORE)
                .on("POST", "/casi/assegna", "/api/v1/cases/operator-assignments")
                .admits(COORDINATORE)

                // Health details of somebody else's case, with a reason, once.
                .on("POST", "/casi/{caseId}/emergenza")
                .admits(OPERATORE)
                .row("caseId", cases::open)

                // Documents; which of a case's, is said by DocumentRights.
                .on("GET", "/casi/{caseId}/documenti", "/api/v1/cases/{caseId}/documents")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on(
                        "GET",
                        "/casi/{caseId}/documenti/{documentId}",
                        "/api/v1/cases/{caseId}/documents/{documentId}/content")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/documenti/{documentId}/emergenza")
                .admits(OPERATORE)
                .row("caseId", cases::open)
                .on("GET", "/casi/{caseId}/documenti/nuovo")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/documenti/nuovo", "/api/v1/cases/{caseId}/documents")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("GET", "/casi/{caseId}/documenti/{documentId}/ritiro")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("POST", "/casi/{caseId}/documenti/{documentId}/ritiro")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("DELETE", "/api/v1/cases/{caseId}/documents/{documentId}")
                .admits(OPERATORE, COORDINATORE, COMUNE, SERVIZIO)
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
                .and(LifeAccess.rules(cases))
                .and(RouteAccess.rules(cases))
                .and(TransferAccess.rules(cases, transfers))
                .and(DisadvantageActions.rules(cases))
                .and(AppointmentAccess.rules(cases))
                .and(ProjectAccess.rules(cases))
                .and(AssessmentAccess.rules(cases))
                .and(MonitoringAccess.rules(cases))
                .and(NoticeAccess.rules(contacts))
                .and(AbsenceAccess.rules(absences))
                .and(AgreementAccess.rules(cases))
                .and(TeamAccess.rules(cases))
                .and(MergeAccess.rules(persons))
                .and(RuleBookAccess.rules())
                .and(SupportAccess.rules(cases))
                .and(ProgrammeAccess.rules(cases, programmes));
    }
}
