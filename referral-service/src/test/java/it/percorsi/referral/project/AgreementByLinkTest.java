package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody without an account agrees, or does not, by the link that they were handed. */
@OnOneServer
class AgreementByLinkTest {

    private static final Pattern LINK = Pattern.compile("http://[^/]+(/accordi/[A-Za-z0-9_-]{43})<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private ProjectScene scene;
    private ApiClient nobody;
    private String caseId;

    @BeforeEach
    void draft() {
        scene = new ProjectScene(port);
        nobody = scene.staff.anonymous();
        caseId = scene.assessedCase();
        scene.draft(caseId);
    }

    private String api() {
        return "/api/v1/cases/" + caseId + "/project/agreement-links";
    }

    private String link(String party) {
        ApiClient.Answer given = scene.elena.post(api(), "{\"party\":\"" + party + "\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.json().get("validUntil").asString())
                .isEqualTo(LocalDate.now(java.time.ZoneId.of("Europe/Rome"))
                        .plusDays(14)
                        .toString());
        return given.json().get("path").asString();
    }

    private JsonNode latest() {
        return scene.elena.get(api()).json().get(0);
    }

    private ApiClient.Answer answer(String link, String answer) {
        return nobody.form(link, "signedBy=Irene+Colombo&note=Parliamone&answer=" + answer);
    }

    private void gone(String link) {
        ApiClient.Answer page = nobody.page(link);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text())
                .contains("Questo link non è valido", "Chiedi un nuovo link")
                .doesNotContain("Colombo");
        assertThat(answer(link, "agreed").status()).isEqualTo(404);
    }

    @Test
    void R19_whoHoldsTheLinkReadsTheProjectWithoutHealthDetailsAndAgreesOnce() {
        String link = link("person");
        ApiClient.Answer page = nobody.page(link);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains("Il progetto di Colombo Irene", "20 ore ogni settimana", "Sono d’accordo", "Anna Re")
                .doesNotContain("Puntualità", "Registro presenze", "Cerca il posto", "Vedi relazione", "psichiatrica");

        assertThat(answer(link, "agreed").location()).endsWith(link);
        assertThat(nobody.page(link).text()).contains("La tua risposta è registrata", "D’accordo");
        JsonNode agreement = scene.versions(scene.elena, caseId).at("/0/agreements/0");
        assertThat(agreement.get("party").asString()).isEqualTo("person");
        assertThat(agreement.get("manner").asString()).isEqualTo("electronic");
        assertThat(agreement.get("recordedBy").asString()).isEqualTo("link-personale");
        assertThat(latest().at("/link/signedBy").asString()).isEqualTo("Irene Colombo");

        assertThat(answer(link, "disagreed").status()).isEqualTo(302);
        assertThat(latest().at("/link/answer").asString())
                .as("the first answer stands")
                .isEqualTo("agreed");
        assertThat(scene.versions(scene.elena, caseId).at("/0/agreements").size())
                .isEqualTo(1);
    }

    @Test
    void whoHandsLinksOutAnswersNone() {
        String link = link("person");
        for (ApiClient one : new ApiClient[] {scene.elena, scene.marco, scene.staff}) {
            ApiClient.Answer page = one.page(link);
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.text())
                    .contains("Qui risponde chi ha ricevuto il link", "registra l’accordo", "href=\"/casi\"")
                    .doesNotContain("Colombo");
            assertThat(one.form(link, "signedBy=Irene+Colombo&answer=agreed").status())
                    .isEqualTo(403);
        }
        assertThat(scene.versions(scene.elena, caseId).at("/0/agreements").size())
                .isZero();
        assertThat(scene.comune("015118").page(link).status())
                .as("who has an account elsewhere may have been handed it")
                .isEqualTo(200);
        assertThat(answer(link, "agreed").status()).isEqualTo(302);
    }

    @Test
    void theServiceThatSendsThePersonIsNamedOnlyToThoseWhoKnowIt() {
        scene.draft(caseId, true);
        for (String party : new String[] {"person", "case-manager", "referring-service"}) {
            assertThat(nobody.page(link(party)).text()).as(party).contains("Anna Re, CPS Legnano");
        }
        for (String party : new String[] {"family", "tutor"}) {
            assertThat(nobody.page(link(party)).text())
                    .as(party)
                    .contains("Elena Galli", "Chi puoi chiamare")
                    .doesNotContain("CPS", "Anna Re");
        }
        String link = link("tutor");
        assertThat(nobody.form(link, "signedBy=+&answer=agreed").text())
                .as("on the page of a refused answer neither")
                .contains("vale come firma")
                .doesNotContain("CPS", "Anna Re");
    }

    @Test
    void whoDoesNotAgreeIsHeardByTheOperator() {
        String link = link("person");
        assertThat(answer(link, "disagreed").status()).isEqualTo(302);
        assertThat(scene.versions(scene.elena, caseId).at("/0/agreements").size())
                .isZero();
        assertThat(scene.elena.page("/casi/" + caseId + "/progetto/link").text())
                .contains("Non d’accordo", "firmato “Irene Colombo”", "Parliamone");
        assertThat(scene.marco.page("/casi/" + caseId + "/progetto/link").text())
                .contains("Non d’accordo")
                .doesNotContain("Parliamone");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(scene.elena
                                .get("/api/v1/notices?limit=200")
                                .json()
                                .valueStream()
                                .filter(notice ->
                                        notice.get("caseId").asString().equals(caseId))
                                .map(notice -> notice.get("kind").asString()))
                        .contains("agreement-refused"));
    }

    private void cannotBeAnsweredNow(ApiClient.Answer page, String whom) {
        assertThat(page.status()).as(page.text()).isEqualTo(409);
        assertThat(page.text())
                .contains("Adesso non si può rispondere", "Chi puoi chiamare", "Elena Galli", whom)
                .doesNotContain("idone", "valutazione", "ore ogni settimana", "Colombo", "Sono d’accordo");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    private void assessAgain(String on, String suitability, int hours) {
        scene.done(scene.staff.post("/api/v1/cases/" + caseId + "/assessment", """
                {"completedOn":"%s","suitability":"%s","maxWeeklyHours":%d,"recommendedInstruments":[],
                 "operator":"Sara"}""".formatted(on, suitability, hours)));
    }

    @Test
    void R7_R19_whoCannotAgreeNowIsToldWhomToAskAndNeverWhy() {
        String person = link("person");
        String tutor = link("tutor");
        assessAgain("2026-04-10", "suitable", 15);
        cannotBeAnsweredNow(nobody.page(person), "Anna Re, CPS Legnano");
        cannotBeAnsweredNow(answer(person, "agreed"), "Anna Re, CPS Legnano");
        assertThat(nobody.page(tutor).text()).doesNotContain("CPS", "Anna Re");
        String byHours = nobody.page(tutor).text();
        assessAgain("2026-04-11", "unsuitable", 0);
        cannotBeAnsweredNow(answer(tutor, "agreed"), "Elena Galli");
        assertThat(nobody.page(tutor).text())
                .as("the same page, whatever was found")
                .isEqualTo(byHours);
        assertThat(scene.versions(scene.elena, caseId).at("/0/agreements").size())
                .isZero();
    }

    @Test
    void R7_R19_anAgreementOfADayUnderAnotherAssessmentStandsAgainstTheLinkToo() {
        String link = link("person");
        scene.agree(caseId, "case-manager", "2026-04-20");
        assessAgain("2026-04-15", "suitable", 15);
        assessAgain("2026-04-25", "suitable", 25);
        assertThat(nobody.page(link).status()).isEqualTo(200);
        cannotBeAnsweredNow(answer(link, "agreed"), "Anna Re, CPS Legnano");
        assertThat(latest().at("/state").asString()).isEqualToIgnoringCase("open");
        assertThat(scene.elena
                        .post(
                                "/api/v1/cases/" + caseId + "/project/agreements",
                                "{\"party\":\"tutor\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-26\"}")
                        .text())
                .contains("more-hours-than-assessed");
    }

    @Test
    void anUnknownALateARevokedAndAnOutdatedLinkLookAlike() {
        gone("/accordi/" + "x".repeat(43));
        String revoked = link("person");
        String linkId = latest().at("/link/linkId").asString();
        scene.done(scene.elena.form(
                "/casi/" + caseId + "/progetto/link/" + linkId + "/revoca", "_key=" + UUID.randomUUID()));
        gone(revoked);
        String replaced = link("tutor");
        String current = link("tutor");
        gone(replaced);
        assertThat(nobody.page(current).status()).isEqualTo(200);
        scene.draft(caseId);
        gone(current);
    }

    @Test
    void aNameIsWrittenAndNothingElseWrittenIsLost() {
        String link = link("person");
        ApiClient.Answer refused = nobody.form(link, "signedBy=+&note=Parliamone&answer=agreed");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("vale come firma", "Parliamone", "Sono d’accordo");
        assertThat(refused.header("Set-Cookie"))
                .as("nothing is kept of who has no account")
                .isEmpty();
        assertThat(latest().at("/state").asString()).isEqualToIgnoringCase("open");
    }

    @Test
    void theSecretIsShownOnceAndKeptNowhere() {
        String path = "/casi/" + caseId + "/progetto/link";
        ApiClient.Answer made = scene.elena.form(path, "_key=k-" + caseId + "&party=person");
        Matcher shown = LINK.matcher(made.text());
        assertThat(shown.find()).as(made.text()).isTrue();
        String secret = shown.group(1).substring("/accordi/".length());
        assertThat(scene.elena.form(path, "_key=k-" + caseId + "&party=person").text())
                .as("the same form sent again is given the same link, and makes no other")
                .contains(secret);
        assertThat(scene.elena.get(api()).json().size()).isEqualTo(1);

        assertThat(nobody.page("/accordi/" + secret).status()).isEqualTo(200);
        assertThat(scene.elena.page(path).text()).doesNotContain(secret);
        assertThat(scene.elena.get(api()).text()).doesNotContain(secret);
        String accesses = scene.elena
                .get("/api/v1/cases/" + caseId + "/accesses?limit=100")
                .text();
        assertThat(accesses).contains("link-personale").doesNotContain(secret);
        assertThat(database.sql("SELECT count(*) FROM event WHERE convert_from(payload, 'UTF8') LIKE :it"
                                + " OR convert_from(metadata, 'UTF8') LIKE :it")
                        .param("it", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyWithoutAnAccountReachesAnythingElse() {
        String link = link("person");
        for (String path : new String[] {
            "/casi", "/casi/" + caseId, "/accordi", link + "/altro", api(), "/casi/" + caseId + "/progetto/link"
        }) {
            assertThat(nobody.page(path).status()).as(path).isEqualTo(401);
        }
        assertThat(nobody.send("DELETE", link, "", Map.of()).status()).isEqualTo(401);
        assertThat(nobody.send("PUT", link, "{}", Map.of()).status()).isEqualTo(401);
        assertThat(scene.comune("015118").get(api()).status()).isEqualTo(403);
    }
}
