package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.drafts.Draft;
import it.percorsi.referral.drafts.Drafts;
import it.percorsi.referral.drafts.ExpireDrafts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A referral is begun on one machine and finished on another, by one person, and leaves nothing behind. */
@OnOneServer
class DraftsTest {

    private static final Provenance PROVENANCE = new Provenance("mittente", "servizio", "SERT", "prova", null);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private ExpireDrafts expiry;

    @Autowired
    private Drafts drafts;

    private People people;
    private ApiClient owner;

    @BeforeEach
    void meet() {
        people = new People(port);
        owner = people.staff().with(token());
    }

    /** Nobody else's drafts are in the way. */
    private static String token() {
        return TestTokens.user("sert." + UUID.randomUUID(), Map.of("servizio", "SERT delle bozze"), "servizio");
    }

    private static String save(ApiClient who, String fields) {
        ApiClient.Answer saved =
                who.form("/segnalazioni/nuova", "azione=salva&_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        String path = URI.create(saved.location()).getPath();
        assertThat(path).startsWith("/segnalazioni/bozze/");
        return path;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As the page of a draft that was saved once has it in its form. */
    private static String shown(String path) {
        return "&bozza=" + id(path) + "&bozzaVersione=1";
    }

    private static ApiClient.Answer send(ApiClient who, String key, String fields) {
        return who.form("/segnalazioni/nuova", "_key=" + key + "&" + fields);
    }

    private int stored() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT count(*) FROM event WHERE payload_type LIKE '%PersonRegistered' "
                        + "OR payload_type LIKE '%ReferralSubmitted'",
                Integer.class));
    }

    private static String version(ApiClient who, String path) {
        return who.page(path).text().replaceAll("(?s).*name=\"bozzaVersione\" value=\"(\\d+)\".*", "$1");
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

    private void age(String path, int days) {
        jdbc.update(
                "UPDATE referral_drafts.draft SET changed_at = changed_at - make_interval(days => ?) WHERE person_id = ?",
                days,
                id(path));
    }

    @Test
    void aDraftThatOutlivedItsSendingTakesNoKeyWithIt() {
        String path = save(owner, "familyName=Passerini");
        List<Map<String, Object>> left =
                jdbc.queryForList("SELECT * FROM referral_drafts.draft WHERE person_id = ?", id(path));
        String fields = ReferralFormTest.form("Passerini", "Gilda", "00000000042", "1972-02-03", shown(path));
        ApiClient.Answer first = owner.form("/segnalazioni/nuova", "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(first.status()).as(first.text()).isEqualTo(302);
        // As a server leaves it that stops between the two.
        Map<String, Object> row = left.getFirst();
        jdbc.update(
                "INSERT INTO referral_drafts.draft (person_id, ambito, owner, organisation, fields, version, changed_at) "
                        + "VALUES (?, ?, ?, ?, ?, 1, now())",
                row.get("person_id"),
                row.get("ambito"),
                row.get("owner"),
                row.get("organisation"),
                row.get("fields"));
        ApiClient.Answer again = owner.form("/segnalazioni/nuova", "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(again.location()).isEqualTo(first.location());
        jdbc.update(
                "INSERT INTO referral_drafts.draft (person_id, ambito, owner, organisation, fields, version, changed_at) "
                        + "VALUES (?, ?, ?, ?, ?, 1, now())",
                row.get("person_id"),
                row.get("ambito"),
                row.get("owner"),
                row.get("organisation"),
                row.get("fields"));
        assertThat(owner.form(path + "/elimina", "").status()).isEqualTo(302);
        assertThat(keys.has(id(path))).isTrue();
    }

    @Test
    void theSameFormSentAgainAfterTheDraftIsAnsweredWithTheSameCase() {
        for (String answer : List.of("", "&samePerson=nobody")) {
            String path = save(owner, "familyName=Passerini");
            String born = answer.isEmpty() ? "1973-02-03" : "1953-08-21";
            String fields = ReferralFormTest.form("Passerini", "Gina", "00000000059", born, shown(path) + answer);
            String key = UUID.randomUUID().toString();
            ApiClient.Answer first = send(owner, key, fields);
            assertThat(first.location()).contains("/casi/");
            int stored = stored();
            assertThat(send(owner, key, fields).location()).isEqualTo(first.location());
            assertThat(send(owner, UUID.randomUUID().toString(), fields).location())
                    .isEqualTo(first.location());
            assertThat(stored()).isEqualTo(stored);
        }
    }

    @Test
    void aDraftOfSomebodyKnownOpensOneFurtherCaseHoweverOftenItIsSent() {
        ApiClient operator = people.operator("op." + UUID.randomUUID());
        String fields = ReferralFormTest.form("Passerini", "Giada", "00000000067", "1951-05-13", "&sendingService=NOA");
        String known = send(operator, UUID.randomUUID().toString(), fields).location();
        String personId = operator.get("/api/v1" + URI.create(known).getPath().replace("/casi", "/cases"))
                .json()
                .at("/document/personId")
                .asString();
        await().until(() ->
                jdbc.queryForList("SELECT 1 FROM referral_index.person_token WHERE person_id = ? LIMIT 1", personId)
                                .size()
                        == 1);
        String path = save(operator, "familyName=Passerini");
        // As if the same draft were being sent from elsewhere at this moment.
        jdbc.update("UPDATE referral_drafts.draft SET sending_at = now() WHERE person_id = ?", id(path));
        String again = fields + shown(path) + "&samePerson=" + personId;
        ApiClient.Answer further = send(operator, UUID.randomUUID().toString(), again);
        assertThat(further.location()).contains("/casi/").isNotEqualTo(known);
        assertThat(operator.page(path).status()).isEqualTo(404);
        assertThat(keys.has(id(path))).isFalse();
        int stored = stored();
        assertThat(send(operator, UUID.randomUUID().toString(), again).location())
                .isEqualTo(further.location());
        assertThat(stored()).isEqualTo(stored);
    }

    @Test
    void whatAnotherMachineChangedIsNotSentUnseenAndNothingIsLost() {
        String path = save(owner, "familyName=Passerini");
        save(owner, "familyName=Passerini&givenName=Gloria" + shown(path));
        String fields = ReferralFormTest.form("Passerini", "Guenda", "00000000075", "1974-02-03", "");
        int stored = stored();
        ApiClient.Answer refused = send(owner, UUID.randomUUID().toString(), fields + shown(path));
        assertThat(refused.location()).endsWith(path);
        String page = owner.page(path, refused.header("Set-Cookie")).text();
        assertThat(page).contains("nulla è stato inviato", "draft-changed", "value=\"Gloria\"");
        String beside = page.replaceAll("(?s).*href=\"(/segnalazioni/bozze/[^\"]+)\"[^>]*>Passerini Guenda<.*", "$1");
        assertThat(owner.page(beside).text()).contains("value=\"Guenda\"", "00000000075");
        assertThat(stored()).isEqualTo(stored);
        String seen = "&bozza=" + id(path) + "&bozzaVersione=" + version(owner, path);
        assertThat(send(owner, UUID.randomUUID().toString(), fields + seen).location())
                .contains("/casi/");
    }

    @Test
    void aSendingThatFailsTakesNothingFromAnotherOne() throws Exception {
        Caller caller =
                new Caller("mittente." + UUID.randomUUID(), "", Set.of(Role.SERVIZIO), "legnano", "", "SERT", "");
        String draftId =
                drafts.save(caller, null, 0, Map.of("familyName", "Passerini")).personId();
        Draft draft = drafts.find(caller, draftId).orElseThrow();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            Future<Optional<String>> sent = CommandContext.of(PROVENANCE, "first")
                    .call(() -> failing(
                            caller,
                            draft,
                            () -> second.submit(() -> CommandContext.of(PROVENANCE, "second")
                                    .call(() -> drafts.send(caller, draft, once -> {
                                        sending.countDown();
                                        awaits(end);
                                        return "sent";
                                    }))),
                            sending));
            assertThatThrownBy(() -> drafts.discard(caller, draftId)).hasMessageContaining("draft-gone");
            end.countDown();
            assertThat(sent.get()).contains("sent");
        }
        assertThat(CommandContext.of(PROVENANCE, "third")
                        .<Optional<String>, RuntimeException>call(() -> drafts.send(caller, draft, once -> "twice")))
                .isEmpty();
    }

    /** Sends, fails when the other one has begun too; the other one. */
    private Future<Optional<String>> failing(
            Caller caller, Draft draft, Supplier<Future<Optional<String>>> other, CountDownLatch begun) {
        AtomicReference<Future<Optional<String>>> started = new AtomicReference<>();
        assertThatThrownBy(() -> drafts.send(caller, draft, once -> {
                    started.set(other.get());
                    awaits(begun);
                    throw new IllegalStateException("not sent");
                }))
                .hasMessage("not sent");
        return Objects.requireNonNull(started.get());
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
