package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R19: what comes of a link while its holder reads the page: nobody is told that nothing was recorded when something was. */
@OnOneServer
class AnsweredMeanwhileTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase documentStore;

    private LinkScene links;
    private ProjectScene scene;

    @BeforeEach
    void draft() {
        links = new LinkScene(port);
        scene = links.project;
    }

    /** What the pages know of a case and of a link. */
    private Map<String, Document> known(String... ids) {
        Map<String, Document> known = new HashMap<>();
        for (String name : documentStore.listCollectionNames()) {
            if (name.startsWith("projects") || name.startsWith("agreement-links")) {
                documentStore
                        .getCollection(name)
                        .find(Filters.in("_id", List.of(ids)))
                        .forEach(document -> known.put(name, document));
            }
        }
        assertThat(known).as("a project and a link").hasSize(2);
        return known;
    }

    /** The pages have not heard yet of what was done since. */
    private void behind(Map<String, Document> known) {
        known.forEach((name, document) -> documentStore
                .getCollection(name)
                .replaceOne(Filters.eq("_id", document.get("_id")), document, new ReplaceOptions()));
    }

    private void leadsToItsPage(String link) {
        assertThat(links.nobody.page(link).status())
                .as("the page does not know yet")
                .isEqualTo(200);
        ApiClient.Answer answered = links.answer(link, "agreed");
        assertThat(answered.status()).as(answered.text()).isEqualTo(302);
        assertThat(answered.location()).endsWith(link);
    }

    @Test
    void whoAgreedOnPaperMeanwhileIsLedToTheLinksPage() {
        String link = links.link("person");
        Map<String, Document> before =
                known(links.caseId, links.latest().at("/link/linkId").asString());
        scene.agree(links.caseId, "person", "2026-04-03");
        behind(before);
        leadsToItsPage(link);
    }

    @Test
    void whoseLinkWasTakenBackMeanwhileIsLedToItsPage() {
        String link = links.link("person");
        String linkId = links.latest().at("/link/linkId").asString();
        Map<String, Document> before = known(links.caseId, linkId);
        assertThat(scene.elena.delete(links.api() + "/" + linkId).status()).isEqualTo(204);
        behind(before);
        leadsToItsPage(link);
    }

    @Test
    void ofSeveralAnswersAtOnceAllAreLedToTheOneThatWasRecorded() throws Exception {
        for (String party : List.of("person", "case-manager", "tutor")) {
            allAtOnce(links.link(party));
        }
        assertThat(scene.versions(scene.elena, links.caseId).at("/0/agreements").size())
                .isEqualTo(3);
    }

    private void allAtOnce(String link) throws Exception {
        List<Callable<ApiClient.Answer>> answers =
                new ArrayList<>(Collections.nCopies(4, () -> links.answer(link, "agreed")));
        try (ExecutorService holders = Executors.newFixedThreadPool(answers.size())) {
            for (Future<ApiClient.Answer> answer : holders.invokeAll(answers)) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(302);
            }
        }
        assertThat(links.nobody.page(link).text()).contains("La tua risposta è registrata", "D’accordo");
    }

    private long views() {
        return scene.elena
                .get("/api/v1/cases/" + links.caseId + "/accesses?limit=100")
                .text()
                .split("link-personale", -1)
                .length;
    }

    @Test
    void whoIsToldWhomToCallHasSeenTheCaseAndNoSpecialistServiceThatSentThePerson() {
        scene.draft(links.caseId, true);
        List<String> strangers = List.of(links.link("family"), links.link("tutor"));
        String person = links.link("person");
        scene.done(scene.staff.post("/api/v1/cases/" + links.caseId + "/assessment", """
                {"completedOn":"2026-04-10","suitability":"suitable","maxWeeklyHours":15,"recommendedInstruments":[],
                 "operator":"Sara"}"""));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(links.nobody.page(person).status()).isEqualTo(409));
        for (String stranger : strangers) {
            long before = views();
            assertThat(links.nobody.page(stranger).text())
                    .contains("Elena Galli")
                    .doesNotContain("CPS", "Anna Re", "Colombo");
            assertThat(views()).isEqualTo(before + 1);
            assertThat(links.answer(stranger, "agreed").text()).doesNotContain("CPS", "Anna Re", "Colombo");
            assertThat(views()).isEqualTo(before + 2);
        }
        assertThat(links.nobody.page(person).text()).contains("Anna Re, CPS Legnano");
    }
}
