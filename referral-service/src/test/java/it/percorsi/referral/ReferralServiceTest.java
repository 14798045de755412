package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnOneServer
class ReferralServiceTest {

    private static final String HEADER =
            "data_segnalazione;cognome;nome;sesso;data_nascita;luogo_nascita;codice_catastale_nascita;codice_fiscale;"
                    + "comune_residenza_istat;comune_residenza;indirizzo;telefono;categoria;invalidita_percento;"
                    + "iscritto_l68;servizio_inviante;case_manager;canale;priorita;strumento_richiesto;motivo\n";
    private static final String ROW =
            "2025-12-12;Meraviglia;Roberto;M;2003-05-19;Busto Arsizio;B300;MRVRRT03E19B300D;015041;Busto Garolfo;"
                    + "via Crespi 26;3466747778;1.1;56;SI;Servizio sociale Busto Garolfo;Roberto Rossi;SCHEDA;ALTA;"
                    + "TIROCINIO;Richiesta di accompagnamento al lavoro\n";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    private static String referral(String municipality, String category) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"%s","registeredL68":false,"priority":"normal","notADuplicate":true,"requestedInstrument":"tirocinio",
                 "reason":"Prova","person":{"familyName":"Bianchi","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"%s","address":"via Gornati 89","phone":"3347795038"}}
                """.formatted(category, municipality);
    }

    private String newCase() {
        return api.post("/api/v1/referrals", referral("015118", "2.1")).location();
    }

    @Test
    void aReferralIsTakenOnceHoweverOftenItIsSent() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        ApiClient.Answer first = api.post("/api/v1/referrals", referral("015118", "2.1"), key);
        assertThat(first.status()).isEqualTo(201);
        ApiClient.Answer again = api.post("/api/v1/referrals", referral("015118", "2.1"), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.json()).isEqualTo(first.json());

        ApiClient.Answer other = api.post("/api/v1/referrals", referral("015041", "2.1"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void theThreadFromReferralToSharedProject() {
        String path = newCase();
        assertThat(api.post(
                                path + "/interviews",
                                "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("not-endorsed");
        assertThat(api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.post(
                                path + "/interviews",
                                "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}")
                        .status())
                .isEqualTo(204);
        assertThat(api.post(path + "/assessment", """
                        {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                         "recommendedInstruments":["tirocinio"],"operator":"Sara"}""").status()).isEqualTo(204);
        assertThat(api.post(path + "/project", """
                        {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                         "weeklyHours":20,"months":6,"familyInvolved":false}""").status()).isEqualTo(204);
        for (String party : new String[] {"person", "case-manager", "referring-service", "tutor"}) {
            assertThat(api.post(path + "/project/agreements", """
                            {"party":"%s","manner":"paper","agreedOn":"2026-04-03"}""".formatted(party))
                            .status())
                    .isEqualTo(204);
        }
        ApiClient.Answer answer = api.get(path);
        assertThat(answer.json().at("/document/state").asString()).isEqualTo("project-shared");
        assertThat(answer.header("ETag")).isEqualTo("\"9\"");
        await().untilAsserted(
                        () -> assertThat(api.get(path + "/timeline").json().findValuesAsString("type"))
                                .containsExactly(
                                        "ReferralSubmitted",
                                        "ReferralEndorsed",
                                        "InterviewHeld",
                                        "AssessmentCompleted",
                                        "IndividualProjectDrafted",
                                        "ProjectAgreedBy",
                                        "ProjectAgreedBy",
                                        "ProjectAgreedBy",
                                        "ProjectAgreedBy",
                                        "IndividualProjectShared"));
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing() {
        String path = newCase();
        ApiClient.Answer stale =
                api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of("If-Match", "\"7\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("currentVersion").asInt()).isZero();
        assertThat(api.get(path).json().at("/document/state").asString()).isEqualTo("referred");
        assertThat(api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of("If-Match", "\"0\""))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void writersWhoMeetAllSucceedEachOnce() throws Exception {
        String path = newCase();
        api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        int writers = 16;
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    writers, () -> api.post(path + "/interviews", """
                            {"kind":"knowledge","heldOn":"2026-03-09","operator":"Sara"}""").status());
            for (Future<Integer> call : together.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(204);
            }
        }
        assertThat(api.get(path).json().at("/document/interviews").size()).isEqualTo(writers);
        assertThat(api.get(path).header("ETag")).isEqualTo("\"" + (writers + 1) + "\"");
    }

    @Test
    void oneKeySentByManyAtOnceHasOneEffect() throws Exception {
        String path = newCase();
        api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Collections.nCopies(
                    8, () -> api.post(path + "/interviews", """
                            {"kind":"knowledge","heldOn":"2026-03-09","operator":"Sara"}""", key).status());
            for (Future<Integer> call : together.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(204);
            }
        }
        assertThat(api.get(path).json().at("/document/interviews").size()).isEqualTo(1);
    }

    @Test
    void R3_refusesWhoLivesOutsideTheAmbitoAndSaysWhereToGo() {
        ApiClient.Answer answer = api.post("/api/v1/referrals", referral("015146", "2.1"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("not-resident");
        assertThat(answer.json().get("rule").asString()).isEqualTo("R3");
        assertThat(answer.json().get("detail").asString()).contains("ambito di residenza");
    }

    @Test
    void malformedInputNamesTheField() {
        assertThat(api.post("/api/v1/referrals", referral("015118", "9.9"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("category");
        assertThat(api.post(
                                "/api/v1/referrals",
                                referral("015118", "2.1").replace("BNCLRA98R51G324Z", "BNCLRA98R51G324A"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("person.codiceFiscale");
        ApiClient.Answer future =
                api.post("/api/v1/referrals", referral("015118", "2.1").replace("2026-03-02", "2199-01-01"));
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.json().at("/errors/0/field").asString()).isEqualTo("referredOn");
        assertThat(api.post("/api/v1/referrals", referral("015118", "2.1").replace("\"channel\"", "\"chanel\""))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("chanel");
    }

    @Test
    void anUnreadableKeyOrVersionIsToldToo() {
        assertThat(api.post("/api/v1/referrals", referral("015118", "2.1"), Map.of("Idempotency-Key", "a b"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("Idempotency-Key");
        assertThat(api.post(newCase() + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}", Map.of("If-Match", "3"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        String path = "/api/v1/cases/" + UUID.randomUUID();
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileIsImportedOnceHoweverOftenItIsSent() {
        byte[] file = (HEADER + ROW + ROW.replace("via Crespi 26", "via Crespi 27")).getBytes(StandardCharsets.UTF_8);
        ApiClient.Answer first = api.upload("/api/v1/imports/referrals", "referrals.csv", file);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("imported").asInt()).isEqualTo(2);
        assertThat(api.upload("/api/v1/imports/referrals", "referrals.csv", file)
                        .json())
                .isEqualTo(first.json());
        String caseId = first.json().at("/ids/1").asString();
        assertThat(api.get("/api/v1/cases/" + caseId)
                        .json()
                        .at("/person/address")
                        .asString())
                .isEqualTo("via Crespi 27");
    }

    @Test
    void aFileWithABadRowIsNotImportedAtAll() {
        int before =
                api.get("/api/v1/cases?municipality=015248&limit=100").json().size();
        byte[] file = (HEADER
                        + ROW.replace("015041", "015248")
                        + ROW.replace(";1.1;56;", ";1.1;40;").replace("MRVRRT03E19B300D", "MRVRRT03E19B300X"))
                .getBytes(StandardCharsets.UTF_8);
        ApiClient.Answer answer = api.upload("/api/v1/imports/referrals", "referrals.csv", file);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("import-rejected");
        assertThat(answer.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("codice_fiscale", "invalidita_percento");
        assertThat(answer.json().at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(api.get("/api/v1/cases?municipality=015248&limit=100").json().size())
                .isEqualTo(before);
    }

    @Test
    void theListIsPagedByCursor() {
        for (int i = 0; i < 3; i++) {
            newCase();
        }
        ApiClient.Answer page = api.get("/api/v1/cases?limit=2");
        assertThat(page.json().size()).isEqualTo(2);
        String next = page.header("Link").replaceAll("^<(.*)>.*$", "$1");
        ApiClient.Answer following = api.get(next);
        assertThat(following.json().findValuesAsString("caseId"))
                .doesNotContainAnyElementsOf(page.json().findValuesAsString("caseId"));
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
        String path = newCase().replace("/api/v1/cases", "/casi");
        ApiClient.Answer refused = api.form(
                path + "/colloquio", "_key=" + UUID.randomUUID() + "&kind=first&heldOn=2026-03-09&operator=Sara+Re");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.location()).endsWith(path + "/colloquio");
        ApiClient.Answer form = api.page(path + "/colloquio", refused.header("Set-Cookie"));
        assertThat(form.text()).contains("Il comune di residenza non ha ancora inoltrato", "R4", "value=\"Sara Re\"");
    }
}
