package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may be one human being is found and compared by coordinators, who see what will happen before it does. */
@OnOneServer
class PersonMergePagesTest extends TwoRecords {

    @Test
    void likelyPairsAreListedUntilTheyAreOneAndAgainWhenTheyAreNot() {
        String pairs = "/api/v1/persons/duplicates";
        assertThat(lucia.get(pairs).json().valueStream()).anySatisfy(pair -> {
            assertThat(List.of(
                            pair.at("/one/personId").asString(),
                            pair.at("/other/personId").asString()))
                    .containsExactlyInAnyOrder(one.personId(), other.personId());
            assertThat(pair.get("sameCode").asBoolean()).isTrue();
        });
        assertThat(lucia.page("/persone").text()).contains("href=\"/persone/doppioni\"");
        assertThat(lucia.page("/persone/doppioni").text())
                .contains("Vismara Ludovica", "Vismarra Ludovika", "Stesso codice fiscale");
        scene.merged(one, other);
        assertThat(lucia.page("/persone/doppioni").text()).doesNotContain(other.personId());
        scene.undone(one, other);
        assertThat(lucia.page("/persone/doppioni").text()).contains(other.personId());
        assertThat(lucia.get(pairs + "?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void aNameWithASlipAndAlmostTheSameBirthIsLikelyToo() {
        scene.writtenOtherwise("00000000059");
        MergeScene.Known third = scene.refer("Ludovica", "Vismara", People.LEGNANO, "");
        await().until(() -> scene.isLikely(third, one));
        assertThat(lucia.page(third.page() + "/doppioni").text()).contains("Nome e nascita simili");
    }

    @Test
    void onlyACoordinatorFindsAndDecidesAndOnlyInTheAmbito() {
        String undoing = one.page() + "/unione/" + other.personId() + "/annulla";
        people.everyRole().forEach((role, who) -> {
            if (!role.equals("coordinatore")) {
                for (String path : List.of(
                        "/persone/doppioni",
                        one.page() + "/doppioni",
                        one.page() + "/unione?con=" + other.personId(),
                        undoing)) {
                    assertThat(who.page(path).status()).as(role + path).isEqualTo(403);
                }
                assertThat(who.get("/api/v1/persons/duplicates").status()).isEqualTo(403);
                assertThat(who.get(one.api() + "/merges/preview?with=" + other.personId())
                                .status())
                        .isEqualTo(403);
                assertThat(who.post(one.api() + "/merges", "{\"mergedId\":\"%s\"}".formatted(other.personId()))
                                .status())
                        .isEqualTo(403);
                assertThat(who.delete(one.api() + "/merges/" + other.personId()).status())
                        .isEqualTo(403);
                assertThat(who.form(one.page() + "/unione", "con=" + other.personId())
                                .status())
                        .isEqualTo(403);
                assertThat(who.form(undoing, "").status()).isEqualTo(403);
                assertThat(who.form(one.page() + "/diversa", "con=" + other.personId())
                                .status())
                        .isEqualTo(403);
                assertThat(who.post(one.api() + "/differences", "{\"otherId\":\"%s\"}".formatted(other.personId()))
                                .status())
                        .isEqualTo(403);
            }
        });
        MergeScene.Known nobody = new MergeScene.Known(UUID.randomUUID().toString(), "");
        assertThat(scene.merge(one, nobody).status()).isEqualTo(404);
        assertThat(scene.merge(nobody, one).status()).isEqualTo(404);
    }

    @Test
    void thePagesShowWhatWillHappenBeforeItDoes() {
        String comparing = one.page() + "/unione?con=" + other.personId();
        assertThat(lucia.page(one.page()).text()).contains("href=\"" + one.page() + "/doppioni\"");
        assertThat(lucia.page(one.page() + "/doppioni?cerca=vismarra+ludovika").text())
                .contains("Vismarra Ludovika", other.page() + "\"");
        assertThat(lucia.page(comparing).text())
                .contains("Vismarra", "3347795038", "0331000001", "Diverso: vale la scheda che resta", "Uguale")
                .contains(one.caseId(), other.caseId(), "Unisci le due schede", other.page() + "/unione?con=");
        assertThat(lucia.form(one.page() + "/unione", "con=" + other.personId() + "&_key=" + UUID.randomUUID())
                        .location())
                .endsWith(one.page());
        assertThat(lucia.page(comparing).text())
                .contains("già stata unita")
                .doesNotContain("Unisci le due schede</button>");
        String undoing = one.page() + "/unione/" + other.personId() + "/annulla";
        assertThat(lucia.page(one.page()).text()).contains("href=\"" + undoing + "\"");
        assertThat(lucia.page(undoing).text()).contains("Tornano a Vismarra Ludovika", "Restano a Vismara Ludovica");
        assertThat(lucia.form(undoing, "_key=" + UUID.randomUUID()).location()).endsWith(one.page());
        assertThat(lucia.page(other.page()).text()).contains("Vismarra Ludovika");
    }

    @Test
    void twoWhoAreDifferentAreNotListedAnyMore() {
        assertThat(lucia.page(one.page() + "/unione?con=" + other.personId()).text())
                .contains("action=\"" + one.page() + "/diversa\"");
        assertThat(lucia.form(one.page() + "/diversa", "con=" + other.personId() + "&_key=" + UUID.randomUUID())
                        .location())
                .endsWith("/persone/doppioni");
        await().until(() -> !scene.isLikely(one, other));
        assertThat(lucia.page("/persone/doppioni").text()).doesNotContain(other.personId());
        assertThat(lucia.post(other.api() + "/differences", "{\"otherId\":\"%s\"}".formatted(one.personId()))
                        .status())
                .isEqualTo(204);
        assertThat(scene.merge(one, other).status()).isEqualTo(204);
    }
}
