package it.percorsi.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.embedded.EmbeddedDocuments;
import it.percorsi.embedded.EmbeddedKafka;
import it.percorsi.embedded.EmbeddedPostgres;
import it.percorsi.embedded.FreePort;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What health and metrics say while a real server is stopped, and after it has come back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServersAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String READY = "/actuator/health/readiness";
    private static final String ALIVE = "/actuator/health/liveness";
    private static final String WHOLE = "/actuator/health";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafka kafka;
    private static EmbeddedDocuments documents;
    private static ConfigurableApplicationContext service;
    private static ApiClient api;
    private static ApiClient operations;

    @BeforeAll
    static void start() {
        postgres = postgresOn(FreePort.find());
        kafka = kafkaOn(FreePort.find());
        documents = EmbeddedDocuments.start();
        int port = FreePort.find();
        service = CompanyServiceApplication.start(
                "--server.port=" + port,
                "--PERCORSI_POSTGRES_URL=" + postgres.jdbcUrl(),
                "--PERCORSI_POSTGRES_USER=" + postgres.user(),
                "--PERCORSI_POSTGRES_PASSWORD=" + postgres.password(),
                "--PERCORSI_KAFKA_SERVERS=" + kafka.bootstrapServers(),
                "--PERCORSI_MONGODB_URL=" + documents.connectionString() + "/?serverSelectionTimeoutMS=1000",
                "--PERCORSI_MONGODB_HEALTH=false",
                "--PERCORSI_ISSUER=" + TestTokens.issuer(),
                "--PERCORSI_JWKS_URL=" + TestTokens.keysUrl(),
                "--PERCORSI_MASTER_KEYS=" + TestServers.MASTER_KEYS,
                "--percorsi.parts.pause=200ms",
                "--spring.datasource.hikari.connection-timeout=1000");
        api = new ApiClient(port);
        operations = api.with(TestTokens.user("gino", "gestore"));
        patiently().until(() -> status(READY) == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        documents.close();
        kafka.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void strangersSeeNoParts() {
        assertThat(api.anonymous().get(WHOLE).text()).contains("UP").doesNotContain("kafka");
        assertThat(operations.get(WHOLE).text()).contains("kafka", "documents", "views");
    }

    @Test
    @Order(2)
    void withoutKafkaCommandsGoOnAndWhatWaitsIsSeen() {
        kafka.close();
        assertThat(api.post("/api/v1/companies", """
                {"name":"Lavanderia Olona","vatNumber":"02154360131","legalForm":"srl","ateco":"96.01",
                 "sector":"Servizi","municipality":"015118","postalCode":"20025","address":"via Re 1","employees":12,
                 "contactName":"Ivo Sala","phone":"0331000000","email":"ivo@olona.example","tasks":["stiro"],
                 "instruments":["tirocinio"],"registeredOn":"2026-01-02"}""").status()).isEqualTo(201);
        patiently().untilAsserted(() -> {
            assertThat(metric("percorsi.publication.backlog")).isEqualTo(1);
            assertThat(metric("percorsi.publication.age")).isGreaterThan(1);
            assertThat(metric("percorsi.reaches?tag=server:kafka")).isZero();
            assertThat(status(WHOLE)).isEqualTo(503);
        });
        assertThat(status(READY)).isEqualTo(200);
        assertThat(status(ALIVE)).isEqualTo(200);
        operationsPageTells("Non risponde da", "Aggiornata al");
        kafka = kafkaOn(kafka.port());
        patiently().untilAsserted(() -> {
            assertThat(metric("percorsi.publication.backlog")).isZero();
            assertThat(metric("percorsi.publication.age")).isZero();
            assertThat(metric("percorsi.consumer.lag")).isZero();
            assertThat(status(WHOLE)).isEqualTo(200);
        });
    }

    @Test
    @Order(3)
    void withoutTheDocumentStoreTheServiceStaysReady() {
        int port = documents.port();
        documents.close();
        patiently().untilAsserted(() -> {
            assertThat(metric("percorsi.reaches?tag=server:documents")).isZero();
            assertThat(status(WHOLE)).isEqualTo(503);
        });
        assertThat(status(READY)).isEqualTo(200);
        assertThat(status(ALIVE)).isEqualTo(200);
        operationsPageTells("Non risponde da");
        documents = EmbeddedDocuments.start(port);
        patiently().until(() -> status(WHOLE) == 200);
    }

    @Test
    @Order(4)
    void withoutItsDatabaseTheServiceIsAliveButNotReady() {
        int port = postgres.port();
        postgres.close();
        patiently().until(() -> status(READY) == 503);
        assertThat(status(ALIVE)).isEqualTo(200);
        patiently().until(() -> metric("percorsi.reaches?tag=server:postgres") == 0);
        operationsPageTells("Non risponde da");
        postgres = postgresOn(port);
        patiently().untilAsserted(() -> {
            assertThat(status(READY)).isEqualTo(200);
            assertThat(metric("percorsi.reaches?tag=server:postgres")).isEqualTo(1);
        });
    }

    /** Threads of the service may fail while a server is away; what counts is what is told. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }

    /** That page is opened when something is wrong. */
    private static void operationsPageTells(String... words) {
        patiently().untilAsserted(() -> {
            ApiClient.Answer page = operations.page("/esercizio/company/stato");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains(words).contains("</html>");
        });
    }

    private static int status(String path) {
        return api.anonymous().get(path).status();
    }

    /** What is measured now; no number while it is not told. */
    private static double metric(String name) {
        ApiClient.Answer answer = operations.get("/actuator/metrics/" + name);
        return answer.status() == 200
                ? Double.parseDouble(answer.json().at("/measurements/0/value").asString())
                : Double.NaN;
    }

    private static EmbeddedPostgres postgresOn(int port) {
        return EmbeddedPostgres.in(folder.resolve("postgres"))
                .port(port)
                .durable(false)
                .binaries(folder.resolve("binaries"))
                .start();
    }

    private static EmbeddedKafka kafkaOn(int port) {
        return EmbeddedKafka.in(folder.resolve("kafka")).port(port).start();
    }
}
