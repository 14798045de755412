package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R7, R19: an agreement was given under an assessment, entered later, that does not allow the project. */
@OnOneServer
class StuckDraftTest {

    private static final String STUCK = "La valutazione del 15/04/2026 non permetteva questo progetto";

    @LocalServerPort
    private int port;

    private LinkScene links;
    private ProjectScene scene;
    private String page;

    @BeforeEach
    void draft() {
        links = new LinkScene(port);
        scene = links.project;
        page = "/casi/" + links.caseId + "/progetto";
    }

    private void assessAgain(String on, String suitability, int hours) {
        scene.done(scene.staff.post(
                "/api/v1/cases/" + links.caseId + "/assessment", """
                {"completedOn":"%s","suitability":"%s","maxWeeklyHours":%d,"recommendedInstruments":[],
                 "operator":"Sara"}""".formatted(on, suitability, hours)));
    }

    private void signedMeanwhile() {
        scene.agree(links.caseId, "case-manager", "2026-04-20");
        assessAgain("2026-04-15", "unsuitable", 0);
    }

    private String versions() {
        return scene.elena.page(page + "/versioni").text();
    }

    private void isStuck() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(versions()).contains(STUCK));
    }

    private ApiClient.Answer tutorAgrees(String language) {
        return scene.elena.send(
                "POST",
                "/api/v1/cases/" + links.caseId + "/project/agreements",
                "{\"party\":\"tutor\",\"manner\":\"paper\",\"agreedOn\":\"2026-05-02\"}",
                Map.of("Accept-Language", language));
    }

    @Test
    void R19_whoEntersAnAgreementThatCanNoLongerBeTakenIsToldWhatLeadsFurther() {
        signedMeanwhile();
        assessAgain("2026-04-25", "suitable", 25);
        ApiClient.Answer refused = tutorAgrees("it");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("assessed-against-meanwhile", "R19", "2026-04-15", "va scritto di nuovo")
                .contains("Riscrivi la bozza")
                .doesNotContain("torna al comune");
        assertThat(tutorAgrees("en").text()).contains("has to be written again", "Rewrite the draft");
    }

    @Test
    void R19_theProjectsPageSaysThatItIsToBeWrittenAnewUntilItIs() {
        signedMeanwhile();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(scene.elena.page(page + "/link").text())
                        .contains("Adesso nessuno può rispondere per link"));
        assertThat(versions()).as("no other draft would be taken either").doesNotContain(STUCK);

        assessAgain("2026-04-25", "suitable", 25);
        isStuck();
        assertThat(versions()).containsPattern("href=\"" + page + "\"[^>]*>Riscrivi la bozza");
        assertThat(scene.comune("015118").page(page + "/versioni").text())
                .as("who only reads is told too")
                .contains(STUCK)
                .doesNotContain("Riscrivi la bozza");

        scene.draft(links.caseId, false, "2026-04-27");
        assertThat(versions()).doesNotContain(STUCK).contains("Tutor SISL: manca");
        scene.allAgree(links.caseId, "2026-05-02");
        assertThat(scene.project(links.caseId).get("sharedOn").asString()).isEqualTo("2026-05-02");
    }

    @Test
    void R19_ofARevisionToo() {
        scene.allAgree(links.caseId, "2026-04-03");
        scene.done(scene.elena.post("/api/v1/cases/" + links.caseId + "/project/revision", """
                {"reason":"times","note":"Regge di più","project":{"draftedOn":"2026-04-10","instrument":"tirocinio","objectives":["Puntualità"],
                 "measures":["Registro presenze"],"dueOn":["2026-06-30"],"actions":["Cerca il posto"],
                 "actionsBy":["tutor"],"weeklyHours":24,"months":6,"familyInvolved":false,"evaluationWeeks":8,
                 "evaluators":["person","referring-service"],"familyInterviews":false}}"""));
        assertThat(versions()).contains("/accordo\"");
        signedMeanwhile();
        assessAgain("2026-04-25", "suitable", 25);
        isStuck();
        assertThat(versions())
                .containsPattern("href=\"" + page + "/revisione\"[^>]*>Riscrivi la revisione")
                .doesNotContain("/accordo\"");
        assertThat(tutorAgrees("it").text()).contains("Riscrivi la revisione");
    }

    @Test
    void R7_R19_thePageOfALinkAndTheListOfLinksJudgeAsItsAnswerDoes() {
        String link = links.link("person");
        scene.agree(links.caseId, "case-manager", "2026-04-20");
        assessAgain("2026-04-15", "suitable", 15);
        assessAgain("2026-04-25", "suitable", 25);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(links.nobody.page(link).status()).isEqualTo(409));
        assertThat(links.nobody.page(link).text())
                .contains("Adesso non si può rispondere")
                .doesNotContain("Sono d’accordo");
        assertThat(links.answer(link, "agreed").status()).isEqualTo(409);
        assertThat(links.latest().at("/state").asString()).isEqualToIgnoringCase("held");
        assertThat(scene.elena.page(page + "/link").text())
                .contains("Adesso nessuno può rispondere per link", "Adesso non si può rispondere", "Annulla il link")
                .doesNotContain("Aspetta la risposta", "Prepara il link");
    }
}
