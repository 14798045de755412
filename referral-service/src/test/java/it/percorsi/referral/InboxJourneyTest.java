package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R4: a specialist service evaluates and sends; the municipality of residence decides, in its own order. */
@OnOneServer
class InboxJourneyTest {

    private static final String CERRO = "015072";
    private static final String INBOX = "/casi/da-inoltrare";
    private static final String API = "/api/v1/cases/to-endorse";

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient cps;

    @BeforeEach
    void meet() {
        people = new People(port);
        cps = people.service(People.CPS);
    }

    private static String refer(ApiClient who, String municipality, String referredOn) {
        ApiClient.Answer answer = who.post(
                "/api/v1/referrals", People.referral(municipality, People.CPS).replace("2026-03-02", referredOn));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("caseId").asString();
    }

    private static void fill(ApiClient who, String path, String fields, String next) {
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith(next);
    }

    private static List<String> listed(ApiClient who, String path) {
        return who.get(path).json().get("referrals").findValuesAsString("caseId");
    }

    private static JsonNode sent(ApiClient who, String path) {
        return who.get(path).json().get("sent");
    }

    @Test
    void R4_theMunicipalityDecidesInItsOwnOrderAndTheSenderSeesWhatBecameOfIt() {
        ApiClient cerro = people.municipality(CERRO);
        String older = refer(cps, CERRO, "2026-02-10");
        String newer = refer(cps, CERRO, "2026-02-20");
        String own = refer(cerro, CERRO, "2026-03-01");
        await().untilAsserted(() -> assertThat(listed(cerro, API)).containsExactly(older, newer, own));
        assertThat(cerro.page("/casi").text()).contains("3 segnalazioni aspettano", INBOX);
        assertThat(cps.page("/casi").text()).doesNotContain(INBOX);

        String page = cerro.page(INBOX).text();
        assertThat(page)
                .contains(
                        "Segnalazioni da inoltrare: Cerro Maggiore",
                        "Colombo Irene",
                        "CPS Legnano",
                        "Anna Re, il 10/02/2026",
                        "/casi/" + older + "/inoltro",
                        "/casi/" + older + "/non-inoltro");
        fill(cerro, "/casi/" + newer + "/priorita", "priority=high&prioritisedOn=2026-03-03", INBOX);
        assertThat(listed(cerro, API)).containsExactly(newer, older, own);
        assertThat(cerro.page(INBOX).text()).contains("Riporta a priorità normale");
        assertThat(cerro.get("/api/v1/cases/" + newer)
                        .json()
                        .at("/document/referral/priority")
                        .asString())
                .isEqualTo("high");

        assertThat(people.coordinator().page(INBOX + "?comune=" + CERRO).text())
                .contains(newer, "qui si legge soltanto")
                .doesNotContain("/priorita", "/inoltro\"");
        assertThat(people.coordinator().page(INBOX).text()).contains("Cerro Maggiore", "comune=" + CERRO);
        assertThat(people.coordinator()
                        .post(
                                "/api/v1/cases/" + older + "/priority",
                                "{\"priority\":\"high\",\"prioritisedOn\":\"2026-03-03\"}")
                        .status())
                .isEqualTo(403);

        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        fill(cerro, "/casi/" + newer + "/inoltro", "endorsedOn=" + today, "/casi/" + newer);
        fill(cerro, "/casi/" + older + "/non-inoltro", "reason=not-now&note=&declinedOn=2026-03-05", "/casi/" + older);
        await().untilAsserted(() -> assertThat(listed(cerro, API)).containsExactly(own));
        assertThat(sent(cerro, API).get("awaiting").asInt()).isEqualTo(1);
        assertThat(sent(cerro, API).get("forwardedThisYear").asInt())
                .as("in " + today.getYear())
                .isEqualTo(1);
        assertThat(sent(cerro, API).get("withSisl").asInt()).isEqualTo(1);
        assertThat(sent(people.coordinator(), API + "?municipality=" + CERRO)
                        .get("withSisl")
                        .asInt())
                .isEqualTo(1);

        JsonNode mine = cps.get("/api/v1/cases?municipality=" + CERRO).json();
        assertThat(mine.findValuesAsString("caseId")).contains(newer, older);
        assertThat(line(mine, newer).get("state").asString()).isEqualTo("endorsed");
        assertThat(line(mine, older).get("state").asString()).isEqualTo("declined");
        assertThat(line(mine, older).get("declineReason").asString()).isEqualTo("not-now");
        assertThat(cps.page("/casi?comune=" + CERRO).text())
                .contains("Inoltrato dal comune", "Non inoltrato dal comune", "Non è il momento");

        ApiClient parabiago = people.municipality(People.PARABIAGO);
        assertThat(parabiago.page(INBOX).text()).doesNotContain(newer, older, own);
        assertThat(listed(parabiago, API + "?municipality=" + CERRO)).doesNotContain(own);
        assertThat(parabiago
                        .post(
                                "/api/v1/cases/" + own + "/priority",
                                "{\"priority\":\"high\",\"prioritisedOn\":\"2026-03-03\"}")
                        .status())
                .isEqualTo(404);
        assertThat(cps.page(INBOX).status()).isEqualTo(403);
    }

    @Test
    void R4_whatAMunicipalityForwardedItHasForwardedWhoeverHasTheCaseNow() {
        ApiClient from = people.municipality("015194");
        ApiClient to = people.municipality("015041");
        int forwardedBefore = sent(from, API).get("forwardedThisYear").asInt();
        int forwardedByTheOther = sent(to, API).get("forwardedThisYear").asInt();
        int withSisl = sent(to, API).get("withSisl").asInt();
        String caseId = refer(from, "015194", "2026-03-02");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        done(from.post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"" + today + "\"}"));
        done(from.post(
                "/api/v1/cases/" + caseId + "/transfer",
                "{\"municipality\":\"015041\",\"reason\":\"Nuova casa\",\"movedOn\":\"2026-05-04\"}"));
        done(to.post("/api/v1/cases/" + caseId + "/transfer/acceptance", "{\"caseManager\":\"Ida Sala\"}"));
        await().untilAsserted(
                        () -> assertThat(sent(to, API).get("withSisl").asInt()).isEqualTo(withSisl + 1));
        assertThat(sent(to, API).get("forwardedThisYear").asInt()).isEqualTo(forwardedByTheOther);
        assertThat(sent(from, API).get("forwardedThisYear").asInt()).isEqualTo(forwardedBefore + 1);
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static JsonNode line(JsonNode list, String caseId) {
        return list.valueStream()
                .filter(one -> one.get("caseId").asString().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void R4_theInboxIsReadInPages() {
        ApiClient sanVittore = people.municipality("015201");
        String urgent = refer(sanVittore, "015201", "2026-03-02");
        ApiClient.Answer said = sanVittore.post(
                "/api/v1/cases/" + urgent + "/priority", "{\"priority\":\"high\",\"prioritisedOn\":\"2026-03-03\"}");
        assertThat(said.status()).as(said.text()).isEqualTo(204);
        String normal = refer(sanVittore, "015201", "2026-01-02");
        await().untilAsserted(() -> assertThat(listed(sanVittore, API)).containsExactly(urgent, normal));
        ApiClient.Answer first = sanVittore.get(API + "?limit=1");
        assertThat(first.json().get("referrals").findValuesAsString("caseId")).containsExactly(urgent);
        String link = first.header("Link");
        assertThat(listed(sanVittore, link.substring(1, link.indexOf('>')))).containsExactly(normal);
        assertThat(sanVittore.get(API + "?after=x").status()).isEqualTo(400);
        assertThat(people.coordinator().get(API).status()).isEqualTo(400);
        assertThat(people.coordinator().get(API + "?municipality=015146").status())
                .isEqualTo(400);
    }

    @Test
    void R4_aClosedCaseWaitsForNobodyUntilItIsReopened() {
        ApiClient rescaldina = people.municipality("015181");
        String caseId = refer(cps, "015181", "2026-03-02");
        ApiClient staff = people.staff();
        staff.post("/api/v1/cases/" + caseId + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-03-03\"}");
        await().untilAsserted(() -> assertThat(listed(rescaldina, API)).isEmpty());
        assertThat(sent(rescaldina, API).get("awaiting").asInt()).isZero();
        staff.post("/api/v1/cases/" + caseId + "/closure/end", "{\"reason\":\"Torna\",\"reopenedOn\":\"2026-03-04\"}");
        await().untilAsserted(() -> assertThat(listed(rescaldina, API)).containsExactly(caseId));
    }
}
