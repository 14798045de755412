package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.views.Patience;
import it.percorsi.platformtest.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R3, R4: a person moves from one municipality of the ambito to another, or to another ambito. */
@OnOneServer
class TransferJourneyTest {

    private static final String FROM = "015194";
    private static final String TO = "015041";
    private static final String LIST = "/casi/trasferimenti";
    private static final String API = "/api/v1/cases/transfers";
    private static final String PROPOSAL =
            "{\"municipality\":\"%s\",\"reason\":\"Abita dalla sorella\",\"movedOn\":\"2026-05-04\"}";

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient from;
    private ApiClient to;

    @BeforeEach
    void meet() {
        people = new People(port);
        from = people.municipality(FROM);
        to = people.municipality(TO);
        // Who was never here is told nothing.
        assertThat(from.page("/avvisi").status()).isEqualTo(200);
        assertThat(to.page("/avvisi").status()).isEqualTo(200);
    }

    private String newCase() {
        ApiClient.Answer answer = from.post("/api/v1/referrals", People.referral(FROM, "Comune di San Giorgio"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("caseId").asString();
    }

    private String proposed() {
        String caseId = newCase();
        done(from.post("/api/v1/cases/" + caseId + "/transfer", PROPOSAL.formatted(TO)));
        return caseId;
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private static void fill(ApiClient who, String path, String fields, String next) {
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith(next);
    }

    private static List<String> waiting(ApiClient who) {
        return who.get(API + "?limit=100").json().findValuesAsString("caseId");
    }

    private static List<String> kinds(ApiClient who, String caseId) {
        return who.get("/api/v1/notices?limit=200")
                .json()
                .valueStream()
                .filter(notice -> notice.get("caseId").asString().equals(caseId))
                .map(notice -> notice.get("kind").asString())
                .toList();
    }

    private static void isTold(ApiClient who, String caseId, String kind) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kinds(who, caseId)).contains(kind));
    }

    @Test
    void R3_theReceivingMunicipalityTakesTheCaseOverWithItsHistoryAndTheFormerOneSeesThatItPassedItOn() {
        String caseId = newCase();
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
        String path = "/api/v1/cases/" + proposed() + "/transfer/acceptance";
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

    @Test
    void R4_whoRefusesSaysWhyAndTheCaseStaysWhereItIs() {
        String caseId = proposed();
        String page = "/casi/" + caseId;
        fill(to, page + "/trasferimento/rifiuto", "reason=Non+risulta+residente", LIST);
        assertThat(to.page(page + "/trasferimento/risposta").status()).isEqualTo(404);
        assertThat(waiting(to)).doesNotContain(caseId);
        assertThat(from.page(page + "/trasferimento").text())
                .contains("Il comune di Busto Garolfo non ha accettato il caso", "Non risulta residente");
        assertThat(from.get("/api/v1/cases/" + caseId + "/transfer")
                        .json()
                        .get("refusal")
                        .asString())
                .isEqualTo("Non risulta residente");
        isTold(from, caseId, "transfer-refused");
    }

    @Test
    void whoProposedTakesItBack() {
        String caseId = proposed();
        assertThat(code(people.staff().post("/api/v1/cases/" + caseId + "/transfer", PROPOSAL.formatted(TO))))
                .isEqualTo("409 transfer-already-proposed");
        fill(from, "/casi/" + caseId + "/trasferimento/ritiro", "", "/casi/" + caseId + "/trasferimento");
        assertThat(waiting(to)).doesNotContain(caseId);
        assertThat(to.page("/casi/" + caseId + "/trasferimento/risposta").status())
                .isEqualTo(404);
        assertThat(code(to.post("/api/v1/cases/" + caseId + "/transfer/acceptance", "{\"caseManager\":\"Ida Sala\"}")))
                .isEqualTo("409 no-transfer-proposed");
        assertThat(code(people.staff().delete("/api/v1/cases/" + caseId + "/transfer")))
                .isEqualTo("409 no-transfer-proposed");
    }

    @Test
    void listsAreReadInPages() {
        String older = proposed();
        String newer = proposed();
        ApiClient.Answer first = to.get(API + "?limit=1");
        assertThat(first.json().size()).isEqualTo(1);
        String link = first.header("Link");
        assertThat(to.get(link.substring(1, link.indexOf('>'))).json().size()).isEqualTo(1);
        assertThat(waiting(to)).contains(older, newer);
        assertThat(to.get(API + "?after=x").status()).isEqualTo(400);
        assertThat(people.coordinator().get(API + "/passed-on").status()).isEqualTo(400);
        assertThat(people.coordinator().get(API + "?municipality=015146").status())
                .isEqualTo(400);
        assertThat(people.service(People.CPS).page(LIST).status()).isEqualTo(403);
    }

    @Test
    void anotherAmbitoAcceptsInWritingAndTheCaseIsClosed() {
        String caseId = newCase();
        String page = "/casi/" + caseId;
        ApiClient staff = people.staff();
        done(from.post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        assertThat(from.page(page + "/trasferimento/ambito").status()).isEqualTo(403);
        assertThat(staff.page(page + "/trasferimento/ambito").text())
                .contains("Manca l’accettazione scritta", page + "/documenti/nuovo")
                .doesNotContain("name=\"acceptedBy\"");
        String documentId = staff.upload(
                        "/api/v1/cases/" + caseId + "/documents",
                        Map.of("kind", "other"),
                        "accettazione.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                        Map.of())
                .json()
                .get("documentId")
                .asString();
        assertThat(staff.page(page + "/trasferimento/ambito").text())
                .contains("accettazione.pdf", "Il caso si chiude", "/fascicolo.pdf");
        assertThat(staff.page(page + "/chiusura").text()).doesNotContain("value=\"transferred\"");
        assertThat(code(staff.post(
                        "/api/v1/cases/" + caseId + "/closure",
                        "{\"outcome\":\"transferred\",\"closedOn\":\"2026-05-04\"}")))
                .isEqualTo("422 closed-by-handover");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        Instant before = Instant.now();
        fill(
                staff,
                page + "/trasferimento/ambito",
                "receivingService=SIL+Monza&acceptedBy=Ida+Sala&documentId=" + documentId + "&acceptedOn=" + today,
                page);
        assertThat(Duration.between(before, Instant.now()))
                .as("nobody was asked before, so there is no question whose end is waited for")
                .isLessThan(Patience.LONGEST);
        assertThat(from.page(page).text()).contains("Passato al servizio di un altro ambito");
        assertThat(code(from.post("/api/v1/cases/" + caseId + "/transfer", PROPOSAL.formatted(TO))))
                .isEqualTo("409 case-closed");
    }
}
