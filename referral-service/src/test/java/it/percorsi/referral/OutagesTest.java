package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.OwnServers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service on servers that are stopped under it and started again. */
class OutagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ENDORSEMENT = "{\"endorsedOn\":\"2026-03-05\"}";
    private static final String INTERVIEW = "{\"kind\":\"knowledge\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}";

    private static OwnServers servers;
    private static ConfigurableApplicationContext service;
    private static ApiClient api;

    /** Its database is away when it starts: it waits for it. */
    @BeforeAll
    static void start() {
        servers = OwnServers.start();
        servers.postgresWire().cut();
        CompletableFuture<ConfigurableApplicationContext> start = CompletableFuture.supplyAsync(
                () -> PercorsiService.start(ReferralServiceApplication.class, "referral-service", servers.arguments()));
        await().atMost(PATIENCE).until(() -> servers.postgresWire().refused() > 0 || start.isDone());
        servers.postgresWire().mend();
        service = start.join();
        api = new ApiClient(
                Integer.parseInt(Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"))));
    }

    @AfterAll
    static void stop() {
        service.close();
        servers.close();
    }

    @AfterEach
    void mend() {
        servers.postgresWire().mend();
        servers.postgres().start();
        servers.kafka().start();
        servers.documents().start();
        await().atMost(PATIENCE).until(() -> refer(newKey()).status() == 201);
    }

    private static Map<String, String> newKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ApiClient.Answer refer(Map<String, String> key) {
        return api.post("/api/v1/referrals", """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"normal","requestedInstrument":"tirocinio",
                 "reason":"Prova","person":{"familyName":"Bianchi","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}
                """, key);
    }

    private static String newCase() {
        String path = refer(newKey()).location();
        assertThat(api.post(path + "/endorsement", ENDORSEMENT).status()).isEqualTo(204);
        return path;
    }

    private static int interviewsStored(String path) {
        return service.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM event WHERE aggregate_id = ? AND payload_type LIKE '%InterviewHeld'")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }

    private static void isAway(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("database-away");
    }

    @Test
    void withoutItsDatabaseItSaysSoAndGoesOnWhenItIsBack() throws Exception {
        String path = newCase();
        servers.postgres().stop();

        isAway(api.get(path));
        Map<String, String> key = newKey();
        ApiClient.Answer lost = api.post(path + "/interviews", INTERVIEW, key);
        isAway(lost);
        assertThat(lost.json().get("outcome").asString()).isEqualTo("unknown");
        assertThat(lost.json().get("detail").asString()).contains("Idempotency-Key");
        ApiClient.Answer page = api.page(path.replace("/api/v1/cases", "/casi"));
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.text())
                .contains("Riprova", "ora non può leggere né registrare", "Le altre parti", "href=\"/rimborsi\"")
                .doesNotContain("Exception", "org.postgresql");
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ApiClient.Answer>> calls =
                    Collections.nCopies(64, () -> api.post(path + "/interviews", INTERVIEW, key));
            List<Future<ApiClient.Answer>> many = together.invokeAll(calls);
            assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
            for (Future<ApiClient.Answer> each : many) {
                isAway(each.get());
            }
        }

        servers.postgres().start();
        await().atMost(PATIENCE)
                .until(() -> api.post(path + "/interviews", INTERVIEW, key).status() == 204);
        assertThat(interviewsStored(path)).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.get(path + "/timeline").json().findValuesAsString("type"))
                                .containsOnlyOnce("InterviewHeld"));
    }

    @Test
    void aFormThatMetTheOutageIsSentAgainFromThePageThatSaysSo() {
        String path = newCase();
        String page = path.replace("/api/v1/cases", "/casi") + "/colloquio";
        String fields = "_key=" + UUID.randomUUID() + "&kind=knowledge&heldOn=2026-03-09&operator=Sara";
        servers.postgresWire().cut();
        ApiClient.Answer away = api.form(page, fields);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text())
                .contains("non viene registrato due volte", "Invia di nuovo", "action=\"" + page + "\"")
                .contains("name=\"operator\" value=\"Sara\"", "name=\"_key\"");
        servers.postgresWire().mend();
        await().atMost(PATIENCE).until(() -> api.form(page, fields).status() == 302);
        api.form(page, fields);
        assertThat(interviewsStored(path)).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasLostAtTheCommitIsGivenAgain() {
        String path = newCase();
        Map<String, String> key = newKey();
        servers.postgresWire().loseTheAnswerTo("INSERT INTO idempotency_answer", "COMMIT");
        isAway(api.post(path + "/interviews", INTERVIEW, key));
        servers.postgresWire().mend();
        // The pool may still hold a connection that was cut with the answer.
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> assertThat(interviewsStored(path))
                        .as("the commit whose answer was lost")
                        .isEqualTo(1));
        ApiClient.Answer again = api.post(path + "/interviews", INTERVIEW, key);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(interviewsStored(path)).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksBeforeTheCommitLeavesNothingBehind() {
        String path = newCase();
        Map<String, String> key = newKey();
        servers.postgresWire().loseTheAnswerTo("INSERT INTO idempotency_answer");
        isAway(api.post(path + "/interviews", INTERVIEW, key));
        servers.postgresWire().mend();
        await().atMost(PATIENCE)
                .until(() -> api.post(path + "/interviews", INTERVIEW, key).status() == 204);
        assertThat(interviewsStored(path)).isEqualTo(1);
        assertThat(api.get(path).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aDatabaseThatFreezesHoldsNobodyForEver() {
        String path = newCase();
        servers.postgresWire().freeze();
        isAway(api.post(path + "/interviews", INTERVIEW, newKey()));
        servers.postgresWire().mend();
        await().atMost(PATIENCE)
                .until(() -> api.post(path + "/interviews", INTERVIEW).status() == 204);
    }

    @Test
    void withoutTheDocumentStoreCommandsAreAcceptedAndWhatCanBeShownIs() {
        String path = newCase();
        String page = path.replace("/api/v1/cases", "/casi");
        servers.documents().stop();

        assertThat(api.post(path + "/interviews", INTERVIEW).status()).isEqualTo(204);
        String meanwhile = newCase();
        assertThat(api.get(path).header("ETag")).isEqualTo("\"2\"");
        ApiClient.Answer one = api.page(page);
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        assertThat(one.text())
                .contains("elenchi e ricerche non si possono mostrare", "La storia ora non si può mostrare");
        assertThat(api.page(page + "/colloquio").status()).isEqualTo(200);
        ApiClient.Answer list = api.page("/casi");
        assertThat(list.status()).isEqualTo(503);
        assertThat(list.text())
                .contains("Quello che inserisci viene registrato e comparirà", "Riprova")
                .doesNotContain("Exception", "mongo");
        ApiClient.Answer lines = api.get("/api/v1/cases");
        assertThat(lines.status()).isEqualTo(503);
        assertThat(lines.json().get("code").asString()).isEqualTo("documents-away");
        assertThat(lines.header("Retry-After")).isEqualTo("10");

        servers.documents().start();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.get("/api/v1/cases?limit=100").text())
                                .contains(path.substring(path.lastIndexOf('/') + 1))
                                .contains(meanwhile.substring(meanwhile.lastIndexOf('/') + 1)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.page(page).text())
                        .doesNotContain("non si possono mostrare", "La storia ora non si può mostrare"));
    }

    @Test
    void withoutKafkaCommandsAreAcceptedAndPublishedLater() {
        String path = newCase();
        servers.kafka().stop();
        assertThat(api.post(path + "/interviews", INTERVIEW).status()).isEqualTo(204);
        assertThat(api.get(path).json().at("/document/interviews").size()).isEqualTo(1);
        String meanwhile = newCase();
        assertThat(api.get(meanwhile).status()).isEqualTo(200);
        servers.kafka().start();
        await().atMost(PATIENCE.multipliedBy(2))
                .untilAsserted(
                        () -> assertThat(api.get(path + "/timeline").json().findValuesAsString("type"))
                                .contains("InterviewHeld"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.get(meanwhile + "/timeline").json().findValuesAsString("type"))
                                .containsExactly("ReferralSubmitted", "ReferralEndorsed"));
    }
}
