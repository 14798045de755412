package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import it.percorsi.platform.views.Rebuilds;
import it.percorsi.platform.views.ViewStatus;
import it.percorsi.platform.views.Views;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.Cases;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view is built anew beside the one that people read, and takes over when it has caught up. */
@OnOneServer
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private Views views;

    @Autowired
    private Cases cases;

    @Autowired
    private MongoDatabase documentStore;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void readersNeverSeeAnEmptyOrAHalfList() throws Exception {
        People people = new People(port);
        for (int i = 0; i < 30; i++) {
            people.newCase(People.LEGNANO, People.CPS);
        }
        ApiClient reader = people.staff();
        int before = list(reader);
        Map<String, CaseDocument> old = documents();
        ConcurrentLinkedQueue<Integer> seen = new ConcurrentLinkedQueue<>();
        try (ExecutorService reading = Executors.newSingleThreadExecutor()) {
            Future<?> endless = reading.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    seen.add(list(reader));
                }
            });
            rebuilds.begin("cases");
            awaitGeneration("cases", 1);
            people.newCase(People.LEGNANO, People.CPS);
            endless.cancel(true);
        }
        assertThat(new TreeSet<>(seen).first()).isGreaterThanOrEqualTo(Math.min(before, 50));
        assertThat(documents()).containsAllEntriesOf(old);
    }

    /** As when the document store has come back empty and the case's turn has not come yet. */
    @Test
    void aCaseThatTheViewDoesNotShowYetIsThereNevertheless() {
        People people = new People(port);
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        documentStore
                .listCollectionNames()
                .forEach(name -> documentStore.getCollection(name).deleteOne(Filters.eq("_id", caseId)));
        assertThat(documents()).doesNotContainKey(caseId);

        String path = "/api/v1/cases/" + caseId;
        assertThat(people.staff().get(path).status()).isEqualTo(200);
        assertThat(people.staff()
                        .post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.staff().get("/api/v1/cases/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void aRegisterIsBuiltAnewToo() {
        new People(port).newCase(People.LEGNANO, People.CPS);
        rebuilds.begin("person-cases");
        awaitGeneration("person-cases", 1);
        assertThat(jdbc.queryForList(
                        "SELECT id, document FROM register_entry WHERE register = 'person-cases-v1.g1' ORDER BY id"))
                .isEqualTo(jdbc.queryForList(
                        "SELECT id, document FROM register_entry WHERE register = 'person-cases-v1' ORDER BY id"))
                .isNotEmpty();
        rebuilds.begin("person-cases");
        awaitGeneration("person-cases", 2);
        assertThat(jdbc.queryForList("SELECT id FROM register_entry WHERE register = 'person-cases-v1'"))
                .isEmpty();
    }

    private static int list(ApiClient reader) {
        return reader.get("/api/v1/cases?limit=50").json().size();
    }

    private void awaitGeneration(String view, int generation) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "SELECT generation FROM view_generation WHERE view = ? AND serving",
                                Integer.class,
                                view))
                        .contains(generation));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rebuilds.all())
                        .filteredOn(status -> status.view().equals(view))
                        .extracting(ViewStatus::state)
                        .containsExactly(ViewStatus.State.SERVING));
    }

    private Map<String, CaseDocument> documents() {
        Map<String, CaseDocument> found = new HashMap<>();
        views.reader(cases)
                .forEach(Filters.eq("ambito", "legnano"), document -> found.put(document.caseId(), document));
        return found;
    }
}
