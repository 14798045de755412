package it.percorsi.referral;

import static it.percorsi.referral.DraftScene.id;
import static it.percorsi.referral.DraftScene.save;
import static it.percorsi.referral.DraftScene.shown;
import static it.percorsi.referral.DraftScene.token;
import static it.percorsi.referral.DraftScene.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.drafts.ExpireDrafts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral is begun on one machine and finished on another, by one person, and leaves nothing behind. */
@OnOneServer
class DraftsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private ExpireDrafts expiry;

    private People people;
    private ApiClient owner;

    @BeforeEach
    void meet() {
        people = new People(port);
        owner = people.staff().with(token());
    }

    @Test
    void anUnfinishedFormIsResumedAndSentUnderTheIdThatItHadAllAlong() {
        String path = save(owner, "familyName=Passerini&givenName=Gemma&reason=Da+completare&sex=");
        assertThat(owner.page("/segnalazioni/nuova").text()).contains("href=\"" + path + "\"", "Passerini Gemma");
        String resumed = owner.page(path).text();
        assertThat(resumed).contains("value=\"Passerini\"", "Da completare", "value=\"" + id(path) + "\"");
        String fields = ReferralFormTest.form("Passerini", "Gemma", "00000000034", "1971-02-03", shown(path));
        ApiClient.Answer sent = owner.form("/segnalazioni/nuova", "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        String casePath = URI.create(sent.location()).getPath();
        assertThat(owner.get("/api/v1" + casePath.replace("/casi", "/cases"))
                        .json()
                        .at("/document/personId")
                        .asString())
                .isEqualTo(id(path));
        assertThat(owner.page(path).status()).isEqualTo(404);
        assertThat(owner.page("/segnalazioni/nuova").text()).doesNotContain(path);
        assertThat(keys.has(id(path))).isTrue();
    }

    @Test
    void aDraftIsItsOwnersAloneWhateverTheRole() {
        String path = save(owner, "familyName=Passerini");
        people.everyRole().forEach((role, who) -> {
            int expected =
                    Set.of("operatore", "coordinatore", "comune", "servizio").contains(role) ? 404 : 403;
            assertThat(who.page(path).status()).as(role).isEqualTo(expected);
            assertThat(who.form(path + "/elimina", "").status()).as(role).isEqualTo(expected);
        });
        assertThat(people.staff().anonymous().page(path).status()).isEqualTo(401);
        ApiClient colleague = people.service("SERT delle bozze");
        assertThat(colleague.page("/segnalazioni/nuova").text()).doesNotContain("Passerini");
        String taken = save(colleague, "familyName=Rubata&bozza=" + id(path) + "&bozzaVersione=1");
        assertThat(taken).isNotEqualTo(path);
        assertThat(owner.page(path).text()).contains("Passerini").doesNotContain("Rubata");
        String elsewhere = TestTokens.user("itinerante", Map.of("servizio", "NOA uno"), "servizio");
        String moved = TestTokens.user("itinerante", Map.of("servizio", "NOA due"), "servizio");
        String old = save(people.staff().with(elsewhere), "familyName=Passerini");
        assertThat(people.staff().with(moved).page(old).status()).isEqualTo(404);
    }

    @Test
    void whatIsKeptIsSealedAndWhatIsThrownAwayCanNeverBeReadAgain() {
        String path = save(owner, "familyName=Passerini&reason=Riservato");
        assertThat(jdbc.queryForList("SELECT d::text FROM referral_drafts.draft d", String.class))
                .isNotEmpty()
                .noneMatch(row -> row.contains("Passerini") || row.contains("Riservato"));
        assertThat(keys.has(id(path))).isTrue();
        assertThat(owner.page(path).text()).contains("action=\"" + path + "/elimina\"");
        ApiClient.Answer gone = owner.form(path + "/elimina", "_key=" + UUID.randomUUID());
        assertThat(gone.status()).as(gone.text()).isEqualTo(302);
        assertThat(keys.has(id(path))).isFalse();
        assertThat(owner.page(path).status()).isEqualTo(404);
    }

    @Test
    void whatAnotherMachineSavedMeanwhileIsNotOverwritten() {
        String path = save(owner, "familyName=Passerini");
        String seen = "&bozza=" + id(path) + "&bozzaVersione=" + version(owner, path);
        assertThat(save(owner, "familyName=Passerini&givenName=Gemma" + seen)).isEqualTo(path);
        String second = save(owner, "familyName=Passerini&givenName=Ginevra" + seen);
        assertThat(second).isNotEqualTo(path);
        assertThat(owner.page(path).text()).contains("value=\"Gemma\"");
        assertThat(owner.page(second).text()).contains("value=\"Ginevra\"");
    }

    @Test
    void whatNobodyTouchedForNinetyDaysIsGone() {
        String old = save(owner, "familyName=Passerini");
        String young = save(owner, "familyName=Ruggeri");
        age(old, 91);
        age(young, 89);
        expiry.run();
        assertThat(owner.page(old).status()).isEqualTo(404);
        assertThat(keys.has(id(old))).isFalse();
        assertThat(owner.page(young).text()).contains("Ruggeri");
    }

    @Test
    void nothingReadableIsLeftOfADraftThatCouldNotBeThrownAwayWhole() {
        String discarded = save(owner, "familyName=Passerini");
        String expired = save(owner, "familyName=Ruggeri");
        age(expired, 91);
        PlantedFailure failure = new PlantedFailure(JdbcClient.create(jdbc));
        failure.on(
                "referral_keys.person_key",
                "NEW.person_id IN ('%s', '%s') AND NEW.wrapped IS NULL".formatted(id(discarded), id(expired)),
                1_000);
        try {
            owner.form(discarded + "/elimina", "_key=" + UUID.randomUUID());
            assertThatThrownBy(expiry::run).hasMessageContaining("planted");
        } finally {
            failure.remove();
        }
        for (String path : List.of(discarded, expired)) {
            assertThat(keys.has(id(path))).isTrue();
            assertThat(owner.page(path).status())
                    .as("as long as its key is there its row is too")
                    .isEqualTo(200);
        }
        owner.form(discarded + "/elimina", "_key=" + UUID.randomUUID());
        expiry.run();
        for (String path : List.of(discarded, expired)) {
            assertThat(keys.has(id(path))).isFalse();
            assertThat(jdbc.queryForList("SELECT 1 FROM referral_drafts.draft WHERE person_id = ?", id(path)))
                    .isEmpty();
        }
    }

    private void age(String path, int days) {
        jdbc.update(
                "UPDATE referral_drafts.draft SET changed_at = changed_at - make_interval(days => ?) WHERE person_id = ?",
                days,
                id(path));
    }

    @Test
    void nobodyKeepsDraftsWithoutEnd() {
        for (int i = 0; i < 50; i++) {
            save(owner, "familyName=Passerini");
        }
        ApiClient.Answer refused = owner.form("/segnalazioni/nuova", "azione=salva&familyName=Una+di+troppo");
        assertThat(refused.location()).doesNotContain("/bozze/");
        assertThat(owner.page("/segnalazioni/nuova", refused.header("Set-Cookie"))
                        .text())
                .contains("Ci sono già 50 bozze", "Una di troppo");
    }
}
