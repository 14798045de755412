package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** What somebody records comes up on the open page of somebody else. */
@OnOneServer
class LiveStoryTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final String INTERVIEW = "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    private People people;
    private String caseId;

    @BeforeEach
    void forwardedCase() {
        people = new People(port);
        caseId = people.followedCase();
        people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(people.staff()
                                .get("/api/v1/cases/" + caseId + "/timeline")
                                .json()
                                .findValuesAsString("type"))
                        .contains("ReferralEndorsed"));
    }

    private static String comesUp(LiveStory page) {
        return await().atMost(SECONDS).until(page::ask, html -> !html.isEmpty());
    }

    @Test
    void anInterviewThatSomebodyRecordsComesUpOnTheOpenPageOfSomebodyElse() {
        LiveStory page = LiveStory.opened(people.municipality(People.LEGNANO), caseId);
        assertThat(page.ask()).isEmpty();
        people.operator("elena.galli").post("/api/v1/cases/" + caseId + "/interviews", INTERVIEW);
        assertThat(comesUp(page))
                .startsWith("<section")
                .contains("Colloquio", "Qui c’è qualcosa di nuovo", "href=\"/casi/" + caseId + "\"");
        assertThat(page.ask()).as("told once").isEmpty();
    }

    @Test
    void soDoesWhatAnotherServiceRecordsWithoutMoneyWhereThatIsNotShown() {
        LiveStory page = LiveStory.opened(people.service(People.CPS), caseId);
        new Elsewhere(kafka, caseId, "company-1").agreeStipend();
        assertThat(comesUp(page)).contains("Qui c’è qualcosa di nuovo").doesNotContain("234,56", "300,00");
    }

    @Test
    void itIsAskedUnderTheRuleOfTheCase() {
        String asked =
                LiveStory.opened(people.municipality(People.LEGNANO), caseId).asks();
        assertThat(people.municipality(People.PARABIAGO).page(asked).status()).isEqualTo(404);
        assertThat(people.of("tavolo").page(asked).status()).isEqualTo(403);
        assertThat(people.staff().anonymous().page(asked).status()).isEqualTo(401);
    }

    @Test
    void askingIsNoLookAtTheCaseAndBeingShownIs() {
        ApiClient reader = people.staff().with(TestTokens.user("nadia.conti", "operatore"));
        LiveStory page = LiveStory.opened(reader, caseId);
        page.ask();
        page.ask();
        assertThat(looks()).isEqualTo(1);
        people.staff().post("/api/v1/cases/" + caseId + "/interviews", INTERVIEW);
        comesUp(page);
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return people.accesses(caseId, "view").stream()
                .filter(entry -> entry.toString().contains("nadia.conti"))
                .count();
    }

    @Test
    void aPageThatNobodyTouchesStopsAskingBeforeItsSessionWouldEnd() {
        String asked = LiveStory.opened(people.staff(), caseId).asks();
        String last =
                people.staff().page(asked.replaceAll("fino=\\d+", "fino=1")).text();
        assertThat(last).contains("Questa pagina non si aggiorna più da sola", "Ricarica la pagina");
        assertThat(LiveStory.address(last)).isEmpty();
    }

    @Test
    void anEarlierPartOfTheStoryStaysAsItIs() {
        assertThat(LiveStory.address(
                        people.staff().page("/casi/" + caseId + "?prima=1").text()))
                .isEmpty();
    }
}
