package it.percorsi.referral.privacy;

import static it.percorsi.referral.privacy.PersonScene.code;
import static it.percorsi.referral.privacy.PersonScene.ground;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import it.percorsi.events.person.PersonRegistered;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.privacy.PersonScene.Known;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is left of a person who was erased, and what is not. */
@OnOneServer
class AfterErasureTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private EventStore events;

    @Autowired
    private MongoDatabase views;

    @Autowired
    private JdbcTemplate jdbc;

    private PersonScene scene;

    @BeforeEach
    void connect() {
        scene = new PersonScene(port);
    }

    private int tokens(Known known) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM referral_index.person_token WHERE person_id = ?",
                Integer.class,
                known.personId());
        return count == null ? 0 : count;
    }

    private Known erased() {
        Known known = scene.refer("2026-03-02");
        assertThat(attach(known).status()).isEqualTo(201);
        await().until(() -> tokens(known) > 0);
        erase(known);
        return known;
    }

    private void erase(Known known) {
        assertThat(scene.lucia
                        .post(known.api() + "/erasure", ground("by-mistake"))
                        .status())
                .isEqualTo(204);
        assertThat(scene.stefano
                        .post(known.api() + "/erasure/authorisation", "")
                        .status())
                .isEqualTo(204);
        await().untilAsserted(() -> assertThat(
                        scene.lucia.page("/casi/" + known.caseId()).text())
                .contains("Persona cancellata")
                .doesNotContain("Zanzottera"));
    }

    private ApiClient.Answer attach(Known known) {
        return scene.lucia.upload(
                "/api/v1/cases/" + known.caseId() + "/documents",
                Map.of("kind", "certificate"),
                "Zanzottera.pdf",
                "%PDF-1.7 Disturbo".getBytes(UTF_8),
                Map.of());
    }

    @Test
    void documentsGoWithThePerson() {
        Known known = erased();
        await().untilAsserted(() -> assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM document_content WHERE person_id = ?", Integer.class, known.personId()))
                .isZero());
        String path = "/api/v1/cases/" + known.caseId() + "/documents";
        await().untilAsserted(() -> assertThat(scene.lucia.get(path).text()).doesNotContain("Zanzottera"));
        ApiClient.Answer list = scene.lucia.get(path);
        assertThat(list.json().get(0).get("sha256").asString()).isEmpty();
        assertThat(scene.lucia
                        .get(path + "/" + list.json().get(0).get("documentId").asString() + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(code(attach(known))).isEqualTo("409 already-erased");
    }

    @Test
    void theClosedCaseOfAnErasedPersonIsNotReopened() {
        Known known = scene.refer("2026-03-02");
        String api = "/api/v1/cases/" + known.caseId();
        assertThat(scene.lucia
                        .post(api + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-03-03\"}")
                        .status())
                .isEqualTo(204);
        erase(known);
        assertThat(code(scene.lucia.post(api + "/closure/end", "{\"reason\":\"Torna\",\"reopenedOn\":\"2026-03-04\"}")))
                .isEqualTo("409 already-erased");
        assertThat(scene.lucia.page("/casi/" + known.caseId()).text()).doesNotContain("/riapertura");
    }

    @Test
    void twoPeopleEraseAPersonAndTheCaseIsReadWithoutThem() {
        Known known = erased();
        assertThat(keys.has(known.personId())).isFalse();
        ApiClient.Answer one = scene.lucia.get("/api/v1/cases/" + known.caseId());
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.text()).doesNotContain("Zanzottera", "BNCLRA98R51G324Z", "Disturbo", "3347795038");
        assertThat(one.json().at("/document/referral/category").asString()).isEqualTo("1.1");
        assertThat(scene.lucia
                        .get("/api/v1/cases/" + known.caseId() + "/timeline")
                        .json()
                        .size())
                .isEqualTo(2);
        assertThat(scene.lucia.page(known.page()).text())
                .contains("Persona cancellata", "lucia.ferrario", "stefano.colombo", "registrata per errore")
                .doesNotContain("Zanzottera", "fascicolo.pdf", "/cancellazione\"");
        assertThat(scene.lucia.page("/casi/frammenti/nomi?id=" + known.caseId()).text())
                .contains("Persona cancellata");
    }

    @Test
    void noStoreKeepsASealedPartThatCouldStillBeOpened() {
        Known known = erased();
        PersonRegistered registered = events.readEvents(known.personId())
                .asStream()
                .map(message -> message.getPayload())
                .filter(PersonRegistered.class::isInstance)
                .map(PersonRegistered.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(registered.familyName() + registered.codiceFiscale() + registered.address())
                .isEmpty();
        assertThat(registered.bornOn()).isNull();
        assertThat(registered.municipality()).isEqualTo("015118");
        await().untilAsserted(
                        () -> assertThat(documents(known)).noneMatch(text -> text.contains("p1." + known.personId())));
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM referral_keys.person_key WHERE person_id = ? AND wrapped IS NULL "
                                + "AND destroyed_at IS NOT NULL",
                        Integer.class,
                        known.personId()))
                .isEqualTo(1);
        await().until(() -> tokens(known) == 0);
        assertThat(jdbc.queryForList("SELECT document::text FROM register_entry", String.class))
                .noneMatch(text -> text.contains("Zanzottera") || text.contains("BNCLRA98R51G324Z"));
    }

    private List<String> documents(Known known) {
        List<String> found = new java.util.ArrayList<>();
        for (String collection : views.listCollectionNames()) {
            for (Document document : views.getCollection(collection).find(Filters.eq("personId", known.personId()))) {
                found.add(document.toJson());
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(4);
        return found;
    }
}
