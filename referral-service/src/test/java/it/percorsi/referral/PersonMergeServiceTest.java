package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.views.Rebuilds;
import it.percorsi.platform.views.View;
import it.percorsi.platform.views.ViewStatus;
import it.percorsi.platform.views.Views;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.privacy.PersonFiles;
import it.percorsi.referral.views.PersonCards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Two records of one human being become one and, when that was wrong, two again. */
@OnOneServer
class PersonMergeServiceTest extends TwoRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private Views views;

    @Autowired
    private PersonCards cards;

    @Autowired
    private PersonFiles files;

    @Test
    void theCasesAreShownUnderTheRecordThatStaysAndAfterwardsAsBefore() {
        await().until(() -> MergeScene.found(lucia, "vismara").containsAll(List.of(one.caseId()))
                && MergeScene.found(lucia, "vismarra").contains(other.caseId()));
        List<String> before = scene.shown(lucia);
        scene.merged(one, other);
        JsonNode answer = lucia.get(other.caseApi()).json();
        assertThat(answer.at("/person/familyName").asString()).isEqualTo("Vismara");
        assertThat(answer.at("/person/phone").asString()).isEqualTo("3347795038");
        assertThat(answer.at("/document/personId").asString()).isEqualTo(other.personId());
        for (String typed : List.of("vismara", "vismarra", scene.code())) {
            assertThat(MergeScene.found(lucia, typed)).as(typed).contains(one.caseId(), other.caseId());
        }
        assertThat(lucia.page("/casi?cerca=" + scene.code()).text())
                .contains("/casi/" + other.caseId(), "Vismara Ludovica")
                .doesNotContain("Ludovika");
        assertThat(people.of("amministrazione")
                        .page("/casi/frammenti/nomi?id=" + other.caseId())
                        .text())
                .contains("Vismara Ludovica");
        assertThat(lucia.get(one.api() + "/erasure/preview")
                        .json()
                        .at("/stays/cases")
                        .valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(one.caseId(), other.caseId());
        assertThat(lucia.page(other.page()).location()).endsWith(one.page());
        assertThat(lucia.page(one.page()).text())
                .contains("lucia.ferrario", "Cognome", "Telefono", "Annulla questa unione");
        scene.undone(one, other);
        assertThat(scene.shown(lucia)).isEqualTo(before);
    }

    @Test
    void whoSeesOneOfTheCasesOnlyLearnsNothingOfTheOther() {
        ApiClient parabiago = people.municipality(People.PARABIAGO);
        ApiClient legnano = people.municipality(People.LEGNANO);
        ApiClient sender = people.service("Comune " + People.PARABIAGO);
        List<List<String>> before =
                Stream.of(parabiago, legnano, sender).map(scene::shown).toList();
        assertThat(before.getFirst().getFirst()).isEqualTo("404");
        scene.merged(one, other);
        assertThat(Stream.of(parabiago, legnano, sender).map(scene::shown).toList())
                .isEqualTo(before);
        assertThat(parabiago.get(other.caseApi()).text())
                .contains("Vismarra")
                .doesNotContain(one.personId(), "3347795038", "survivor");
        assertThat(MergeScene.found(parabiago, "ludovica")).doesNotContain(other.caseId());
        scene.undone(one, other);
        scene.merged(other, one);
        assertThat(Stream.of(parabiago, legnano, sender).map(scene::shown).toList())
                .isEqualTo(before);
        assertThat(parabiago.page("/casi/" + other.caseId()).text()).contains("Vismarra Ludovika");
    }

    @Test
    void whatCannotBeIsRefusedAndTheSameRequestHasOneEffect() {
        assertThat(MergeScene.code(scene.merge(one, one))).isEqualTo("422 merge-with-itself");
        assertThat(lucia.delete(one.api() + "/merges/" + other.personId()).status())
                .isEqualTo(409);
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"mergedId\":\"%s\"}".formatted(other.personId());
        ApiClient.Answer first = lucia.post(one.api() + "/merges", body, key);
        assertThat(first.status()).as(first.text()).isEqualTo(204);
        assertThat(lucia.post(one.api() + "/merges", body, key).header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(MergeScene.code(scene.merge(one, other))).isEqualTo("409 person-merged");
        assertThat(MergeScene.code(scene.merge(other, one))).isEqualTo("409 person-merged");
        for (String path : List.of("/holds", "/erasure")) {
            assertThat(MergeScene.code(lucia.post(
                            other.api() + path,
                            path.equals("/holds") ? "{\"ground\":\"court\"}" : "{\"ground\":\"by-mistake\"}")))
                    .isEqualTo("409 person-merged");
        }
        assertThat(MergeScene.code(lucia.get(other.api() + "/dossier"))).isEqualTo("409 person-merged");
        assertThat(lucia.post(one.api() + "/holds", "{\"ground\":\"court\"}").status())
                .isEqualTo(204);
        assertThat(lucia.page(one.page() + "/unione/" + other.personId() + "/annulla")
                        .text())
                .contains("finché la cancellazione è sospesa")
                .doesNotContain("Annulla l’unione</button>");
    }

    @Test
    void twoWhoDecideTheOppositeAtOnceLeaveOneDecision() {
        for (int round = 0; round < 5; round++) {
            CompletableFuture<Integer> there =
                    CompletableFuture.supplyAsync(() -> scene.merge(one, other).status());
            CompletableFuture<Integer> back =
                    CompletableFuture.supplyAsync(() -> scene.merge(other, one).status());
            assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(204, 409);
            if (there.join() == 204) {
                scene.undone(one, other);
            } else {
                scene.undone(other, one);
            }
        }
    }

    @Test
    void aLaterCaseGoesToTheRecordThatStaysAndIsItsOwnForEver() {
        scene.merged(one, other);
        String again = scene.referral("Vismarra", "Ludovika", People.PARABIAGO, "", "");
        ApiClient elena = people.operator("elena.galli");
        ApiClient.Answer asked = elena.post("/api/v1/referrals", again);
        assertThat(MergeScene.code(asked)).isEqualTo("409 likely-duplicate");
        assertThat(asked.json().get("persons").findValuesAsString("personId")).containsExactly(one.personId());
        assertThat(asked.json().at("/persons/0/caseIds").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(one.caseId(), other.caseId());
        String same = "\"samePersonAs\":\"%s\",".formatted(one.personId());
        MergeScene.Known later = scene.taken(scene.referral("Vismarra", "Ludovika", People.PARABIAGO, "", same));
        assertThat(later.personId()).isEqualTo(one.personId());
        await().until(() -> MergeScene.found(lucia, "vismara").contains(later.caseId()));
        String undoing = lucia.page(one.page() + "/unione/" + other.personId() + "/annulla")
                .text();
        assertThat(undoing.substring(0, undoing.indexOf("Tornano a Vismarra"))).contains(one.caseId(), later.caseId());
        assertThat(undoing.substring(undoing.indexOf("Tornano a Vismarra"))).contains(other.caseId());
        scene.undone(one, other);
        assertThat(lucia.get(later.caseApi()).json().at("/person/familyName").asString())
                .isEqualTo("Vismara");
        assertThat(lucia.get(other.caseApi()).json().at("/person/familyName").asString())
                .isEqualTo("Vismarra");
    }

    @Test
    void erasingTheRecordThatStaysErasesTheHumanBeing() {
        scene.merged(one, other);
        await().untilAsserted(() -> assertThat(lucia.post(one.api() + "/erasure", "{\"ground\":\"by-mistake\"}")
                        .status())
                .isEqualTo(204));
        assertThat(MergeScene.code(lucia.delete(one.api() + "/merges/" + other.personId())))
                .isEqualTo("409 merge-erasure-requested");
        assertThat(people.staff().post(one.api() + "/erasure/authorisation", "").status())
                .isEqualTo(204);
        for (MergeScene.Known erased : List.of(one, other)) {
            await().untilAsserted(() -> {
                assertThat(keys.has(erased.personId())).isFalse();
                assertThat(jdbc.queryForObject(
                                "SELECT (SELECT count(*) FROM referral_index.person_token WHERE person_id = ?)"
                                        + " + (SELECT count(*) FROM referral_index.likely_pair WHERE ? IN (one, other))"
                                        + " + (SELECT count(*) FROM referral_index.replaced_person WHERE person_id = ?)",
                                Integer.class,
                                erased.personId(),
                                erased.personId(),
                                erased.personId()))
                        .isZero();
                assertThat(lucia.page("/casi/" + erased.caseId()).text())
                        .contains("Persona cancellata")
                        .doesNotContain("Vismar", scene.code());
            });
            assertThat(MergeScene.code(lucia.post(erased.api() + "/erasure", "{\"ground\":\"by-mistake\"}")))
                    .isEqualTo("409 already-erased");
        }
    }

    @Test
    void viewsBuiltAnewAreTheSame() {
        scene.merged(one, other);
        scene.undone(one, other);
        scene.merged(other, one);
        List<Object> before = documents();
        for (View<?> view : List.of(cards, files)) {
            int next = generation(view) + 1;
            rebuilds.begin(view.name());
            await().atMost(PATIENCE).until(() -> generation(view) == next);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(rebuilds.all())
                            .filteredOn(status -> status.view().equals(view.name()))
                            .extracting(ViewStatus::state)
                            .containsExactly(ViewStatus.State.SERVING));
        }
        assertThat(documents()).isEqualTo(before);
    }

    private int generation(View<?> view) {
        return jdbc
                .queryForList(
                        "SELECT generation FROM view_generation WHERE view = ? AND serving", Integer.class, view.name())
                .stream()
                .findFirst()
                .orElse(0);
    }

    private List<Object> documents() {
        List<Object> found = new ArrayList<>();
        views.reader(cards).forEach(both(), found::add);
        views.reader(files).forEach(both(), found::add);
        return found;
    }

    private Bson both() {
        return Filters.in("personId", List.of(one.personId(), other.personId()));
    }
}
