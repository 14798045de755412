package it.percorsi.referral;

import static it.percorsi.referral.DraftScene.id;
import static it.percorsi.referral.DraftScene.save;
import static it.percorsi.referral.DraftScene.send;
import static it.percorsi.referral.DraftScene.shown;
import static it.percorsi.referral.DraftScene.token;
import static it.percorsi.referral.DraftScene.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.drafts.Draft;
import it.percorsi.referral.drafts.Drafts;
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

/** A draft is sent once however often, and only as it was last seen. */
@OnOneServer
class DraftSendingTest {

    private static final Provenance PROVENANCE = new Provenance("mittente", "servizio", "SERT", "prova", null);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Drafts drafts;

    private People people;
    private ApiClient owner;

    @BeforeEach
    void meet() {
        people = new People(port);
        owner = people.staff().with(token());
    }

    private int stored() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT count(*) FROM event WHERE payload_type LIKE '%PersonRegistered' "
                        + "OR payload_type LIKE '%ReferralSubmitted'",
                Integer.class));
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
}
