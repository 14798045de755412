package it.percorsi.referral;

import static it.percorsi.referral.ReferralScene.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case goes its way by the forms of its page. */
@OnOneServer
class CaseFormsTest {

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    void aCaseIsTakenAlongByForms() {
        ApiClient.Answer form = api.page("/segnalazioni/nuova");
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        ApiClient.Answer sent = api.form(
                "/segnalazioni/nuova",
                "_key=" + UUID.randomUUID() + "&referredOn=2026-03-02&channel=form&sendingService=NOA+Parabiago"
                        + "&caseManager=Anna+Re&category=2.2&invalidityPercent=&priority=normal&requestedInstrument="
                        + "&confirmedMismatch=true&samePerson=nobody&reason=Prova&familyName=Verdi&givenName=Aldo&codiceFiscale=BNCLRA98R51G324Z&sex=F"
                        + "&bornOn=1998-10-11&bornAt=Parabiago&municipality=015168&address=via+Po+1&phone=");
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        String path = URI.create(sent.location()).getPath();
        assertThat(api.page(path).text()).contains("Verdi Aldo", "Registra l’inoltro del comune", "Ex dipendenze");
        take(path + "/inoltro", "endorsedOn=2026-03-05");
        take(path + "/colloquio", "kind=first&heldOn=2026-03-09&operator=Sara");
        take(
                path + "/valutazione",
                "completedOn=2026-03-20&suitability=suitable&maxWeeklyHours=25&recommendedInstruments=&operator=Sara");
        take(
                path + "/progetto",
                "draftedOn=2026-04-01&instrument=tirocinio&objectives=Puntuale%2C+sempre&objectives=&objectives="
                        + "&measures=Registro&measures=&dueOn=2026-06-30&dueOn=&weeklyHours=20&months=6"
                        + "&evaluationWeeks=8&evaluators=person&evaluators=referring-service");
        for (String party : new String[] {"person", "case-manager", "referring-service", "tutor"}) {
            take(path + "/accordo", "party=" + party + "&manner=paper&agreedOn=2026-04-03");
        }
        assertThat(api.page(path).text()).contains("Progetto condiviso", "Proponi un inserimento", "Puntuale, sempre");
        assertThat(api.page("/casi?stato=project-shared&comune=015168&categoria=2.2")
                        .text())
                .contains("Verdi Aldo");
        String caseId = path.substring("/casi/".length());
        assertThat(api.page("/casi/frammenti/nomi?id=" + caseId).text())
                .contains("hx-swap-oob=\"innerHTML:.nome-" + caseId + "\"", "Verdi Aldo");
    }

    private void take(String path, String fields) {
        ApiClient.Answer form = api.page(path);
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        ApiClient.Answer sent = api.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.location()).doesNotContain(path.substring(path.lastIndexOf('/')));
    }

    @Test
    void aRefusedFormComesBackWithTheReasonAndWhatWasWritten() {
        String path = newCase(api).replace("/api/v1/cases", "/casi");
        ApiClient.Answer refused = api.form(
                path + "/colloquio", "_key=" + UUID.randomUUID() + "&kind=first&heldOn=2026-03-09&operator=Sara+Re");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.location()).endsWith(path + "/colloquio");
        ApiClient.Answer form = api.page(path + "/colloquio", refused.header("Set-Cookie"));
        assertThat(form.text()).contains("Il comune di residenza non ha ancora inoltrato", "R4", "value=\"Sara Re\"");
    }
}
