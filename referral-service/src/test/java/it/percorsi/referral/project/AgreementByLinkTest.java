package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Somebody without an account agrees, or does not, by the link that they were handed. */
@OnOneServer
class AgreementByLinkTest {

    @LocalServerPort
    private int port;

    private LinkScene links;
    private ProjectScene scene;
    private ApiClient nobody;
    private String caseId;

    @BeforeEach
    void draft() {
        links = new LinkScene(port);
        scene = links.project;
        nobody = links.nobody;
        caseId = links.caseId;
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
    void R19_whoHoldsTheLinkReadsTheProjectWithoutHealthDetailsAndAgreesOnce() {
        String link = links.link("person");
        ApiClient.Answer page = nobody.page(link);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text())
                .contains("Il progetto di Colombo Irene", "20 ore ogni settimana", "Sono d’accordo", "Anna Re")
                .doesNotContain("Puntualità", "Registro presenze", "Cerca il posto", "Vedi relazione", "psichiatrica");

        assertThat(links.answer(link, "agreed").location()).endsWith(link);
        assertThat(nobody.page(link).text()).contains("La tua risposta è registrata", "D’accordo");
        JsonNode agreement = scene.versions(scene.elena, caseId).at("/0/agreements/0");
        assertThat(agreement.get("party").asString()).isEqualTo("person");
        assertThat(agreement.get("manner").asString()).isEqualTo("electronic");
        assertThat(agreement.get("recordedBy").asString()).isEqualTo("link-personale");
        assertThat(links.latest().at("/link/signedBy").asString()).isEqualTo("Irene Colombo");

        assertThat(links.answer(link, "disagreed").status()).isEqualTo(302);
        assertThat(links.latest().at("/link/answer").asString())
                .as("the first answer stands")
                .isEqualTo("agreed");
        assertThat(scene.versions(scene.elena, caseId).at("/0/agreements").size())
                .isEqualTo(1);
    }

    @Test
    void whoHandsLinksOutAnswersNone() {
        String link = links.link("person");
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
        assertThat(links.answer(link, "agreed").status()).isEqualTo(302);
    }

    @Test
    void theServiceThatSendsThePersonIsNamedOnlyToThoseWhoKnowIt() {
        scene.draft(caseId, true);
        for (String party : new String[] {"person", "case-manager", "referring-service"}) {
            assertThat(nobody.page(links.link(party)).text()).as(party).contains("Anna Re, CPS Legnano");
        }
        for (String party : new String[] {"family", "tutor"}) {
            assertThat(nobody.page(links.link(party)).text())
                    .as(party)
                    .contains("Elena Galli", "Chi puoi chiamare")
                    .doesNotContain("CPS", "Anna Re");
        }
        String link = links.link("tutor");
        assertThat(nobody.form(link, "signedBy=+&answer=agreed").text())
                .as("on the page of a refused answer neither")
                .contains("vale come firma")
                .doesNotContain("CPS", "Anna Re");
    }

    @Test
    void whoDoesNotAgreeIsHeardByTheOperator() {
        String link = links.link("person");
        assertThat(links.answer(link, "disagreed").status()).isEqualTo(302);
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

    @Test
    void R7_R19_whoCannotAgreeNowIsToldWhomToAskAndNeverWhy() {
        String person = links.link("person");
        String tutor = links.link("tutor");
        assessAgain("2026-04-10", "suitable", 15);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> cannotBeAnsweredNow(nobody.page(person), "Anna Re, CPS Legnano"));
        cannotBeAnsweredNow(links.answer(person, "agreed"), "Anna Re, CPS Legnano");
        assertThat(nobody.page(tutor).text()).doesNotContain("CPS", "Anna Re");
        String byHours = nobody.page(tutor).text();
        assessAgain("2026-04-11", "unsuitable", 0);
        cannotBeAnsweredNow(links.answer(tutor, "agreed"), "Elena Galli");
        assertThat(nobody.page(tutor).text())
                .as("the same page, whatever was found")
                .isEqualTo(byHours);
        assertThat(scene.versions(scene.elena, caseId).at("/0/agreements").size())
                .isZero();
    }

    @Test
    void aNameIsWrittenAndNothingElseWrittenIsLost() {
        String link = links.link("person");
        ApiClient.Answer refused = nobody.form(link, "signedBy=+&note=Parliamone&answer=agreed");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("vale come firma", "Parliamone", "Sono d’accordo");
        assertThat(refused.header("Set-Cookie"))
                .as("nothing is kept of who has no account")
                .isEmpty();
        assertThat(links.latest().at("/state").asString()).isEqualToIgnoringCase("open");
    }
}
