package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.TransferScene.API;
import static it.percorsi.referral.TransferScene.FROM;
import static it.percorsi.referral.TransferScene.LIST;
import static it.percorsi.referral.TransferScene.TO;
import static it.percorsi.referral.TransferScene.code;
import static it.percorsi.referral.TransferScene.done;
import static it.percorsi.referral.TransferScene.fill;
import static it.percorsi.referral.TransferScene.isTold;
import static it.percorsi.referral.TransferScene.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R3: a person moves from one municipality of the ambito to another, which takes the case over. */
@OnOneServer
class TransferJourneyTest {

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient from;
    private ApiClient to;
    private TransferScene scene;

    @BeforeEach
    void meet() {
        scene = new TransferScene(port);
        people = scene.people;
        from = scene.from;
        to = scene.to;
    }

    @Test
    void R3_theReceivingMunicipalityTakesTheCaseOverWithItsHistoryAndTheFormerOneSeesThatItPassedItOn() {
        String caseId = scene.newCase();
        String page = "/casi/" + caseId;
        people.assign(caseId, "elena.galli", "Elena Galli");
        ApiClient elena = people.operator("elena.galli");
        assertThat(elena.page("/avvisi").status()).isEqualTo(200);
        assertThat(from.page(page).text()).contains(page + "/trasferimento");
        assertThat(from.page(page).text()).contains(">Indirizzo<").doesNotContain("Indirizzo alla segnalazione");
        assertThat(from.page(page + "/trasferimento").text())
                .contains(
                        "Il caso è del comune di San Giorgio su Legnano",
                        "Finché l’altro comune non accetta non cambia nulla",
                        "non lo vede più",
                        "nulla si perde e nulla si riscrive",
                        "I rimborsi dei mesi",
                        "value=\"" + TO + "\"")
                .doesNotContain("value=\"" + FROM + "\"", "/trasferimento/ambito");
        fill(
                from,
                page + "/trasferimento",
                "municipality=" + TO + "&movedOn=2026-05-04&reason=Abita+dalla+sorella",
                page + "/trasferimento");

        // Until it is answered nothing changes, and who is asked sees what it is asked.
        assertThat(from.page(page).status()).isEqualTo(200);
        assertThat(to.page(page).status()).isEqualTo(404);
        assertThat(to.get("/api/v1/cases/" + caseId).status()).isEqualTo(404);
        assertThat(from.page(page + "/trasferimento/risposta").status()).isEqualTo(404);
        assertThat(people.municipality(People.PARABIAGO)
                        .page(page + "/trasferimento/risposta")
                        .status())
                .isEqualTo(404);
        assertThat(to.page("/casi").text()).contains(LIST, "che il comune l");
        assertThat(to.page(LIST).text()).contains(page + "/trasferimento/risposta", "Colombo Irene");
        assertThat(people.municipality(People.PARABIAGO).page(LIST).text()).doesNotContain(caseId);
        assertThat(people.coordinator().page(LIST).text())
                .contains(page + "/trasferimento")
                .doesNotContain("/risposta");
        isTold(to, caseId, "transfer-asked");
        assertThat(to.page("/avvisi").text()).contains("href=\"" + LIST + "\"");
        assertThat(to.page(page + "/trasferimento/risposta").text())
                .contains(
                        "Trasferimento di Colombo Irene",
                        "San Giorgio su Legnano",
                        "04/05/2026",
                        "Abita dalla sorella",
                        "Da subito il caso è vostro",
                        "a vostro carico")
                .doesNotContain(People.REASON, "1.1", ">67", "67 %", "67%");

        fill(to, page + "/trasferimento/accettazione", "caseManager=Ida+Sala", page);

        assertThat(to.page(page).text())
                .contains("Ida Sala", People.REASON, "Indirizzo alla segnalazione", "Comune di residenza")
                .doesNotContain(">Indirizzo<");
        assertThat(to.get("/api/v1/cases/" + caseId)
                        .json()
                        .at("/document/municipality")
                        .asString())
                .isEqualTo(TO);
        await().untilAsserted(() -> assertThat(to.page(page).text())
                .contains("Caso passato a un altro comune", "residente dal", "04/05/2026"));
        assertThat(to.page(page).text()).contains("Segnalazione inviata");
        assertThat(to.get("/api/v1/cases?limit=100&municipality=" + TO).text()).contains(caseId);
        assertThat(to.get("/api/v1/cases/to-endorse").text()).contains(caseId);
        assertThat(waiting(to)).doesNotContain(caseId);

        for (String path : List.of(
                page,
                page + "/trasferimento",
                page + "/trasferimento/risposta",
                page + "/documenti",
                page + "/storia?dopo=-1&fino=0")) {
            assertThat(from.page(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/timeline", "/documents", "/transfer")) {
            assertThat(from.get("/api/v1/cases/" + caseId + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(from.get("/api/v1/cases?limit=100").text()).doesNotContain(caseId);
        assertThat(from.get("/api/v1/cases/to-endorse").text()).doesNotContain(caseId);
        assertThat(from.page(LIST).text())
                .contains("Passati ad altri comuni", "Busto Garolfo", "Colombo Irene")
                .doesNotContain("/casi/" + caseId);
        assertThat(from.get(API + "/passed-on?limit=100").text())
                .contains("\"toMunicipality\":\"" + TO)
                .doesNotContain(caseId);
        isTold(from, caseId, "passed-on");
        isTold(elena, caseId, "transferred");
        done(to.post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-06-05\"}"));
        done(people.staff()
                .post(
                        "/api/v1/cases/" + caseId + "/suspension",
                        "{\"reason\":\"health\",\"suspendedOn\":\"2026-06-08\"}"));
        isTold(elena, caseId, "suspended");
        isTold(to, caseId, "suspended");
        assertThat(kinds(from, caseId)).as("what comes of it now").doesNotContain("forwarded", "suspended");
    }

    @Test
    void R5_withoutACaseManagerNothingIsTakenOverAndASecondAnswerIsTheFirst() {
        String path = "/api/v1/cases/" + scene.proposed() + "/transfer/acceptance";
        assertThat(to.post(path, "{\"caseManager\":\" \"}").status()).isEqualTo(400);
        assertThat(from.post(path, "{\"caseManager\":\"Ida Sala\"}").status()).isEqualTo(404);
        assertThat(people.coordinator()
                        .post(path, "{\"caseManager\":\"Ida Sala\"}")
                        .status())
                .isEqualTo(403);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        done(to.post(path, "{\"caseManager\":\"Ida Sala\"}", key));
        done(to.post(path, "{\"caseManager\":\"Ida Sala\"}", key));
        assertThat(code(to.post(path, "{\"caseManager\":\"Ida Sala\"}"))).isEqualTo("409 no-transfer-proposed");
    }
}
