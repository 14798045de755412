package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.embedded.FreePort;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.standalone.containers.ServiceEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each application alone in its process, as in containers: nothing but its environment tells it where the rest is. */
@Tag("whole")
class SeparateProcessesTest {

    @TempDir
    static Path folder;

    private static final List<Process> PROCESSES = new ArrayList<>();
    private static ApiClient api = new ApiClient(0);

    @BeforeAll
    static void startSixProcesses() throws IOException {
        Files.writeString(
                folder.resolve("postgres.password"),
                TestServers.servers().postgres().password());
        Map<Service, String> addresses = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            int port = FreePort.find();
            start(service.key() + "-service", ofService(port));
            addresses.put(service, "http://127.0.0.1:" + port);
        }
        int port = FreePort.find();
        start("gateway", ofGateway(port, addresses));
        api = new ApiClient(port);
        await().atMost(Duration.ofMinutes(2))
                .ignoreException(UncheckedIOException.class)
                .until(() -> {
                    assertThat(PROCESSES).allMatch(Process::isAlive);
                    return api.get("/status").status() == 200;
                });
    }

    @AfterAll
    static void stopThem() {
        PROCESSES.forEach(Process::destroyForcibly);
    }

    private static Map<String, String> ofService(int port) {
        var servers = TestServers.servers();
        return Map.of(
                "PERCORSI_POSTGRES_URL", servers.postgres().jdbcUrl(),
                "PERCORSI_POSTGRES_USER", servers.postgres().user(),
                "PERCORSI_SECRETS_DIR", folder.toString(),
                "PERCORSI_KAFKA_SERVERS", servers.kafka().bootstrapServers(),
                "PERCORSI_MONGODB_URL", servers.documents().connectionString(),
                "PERCORSI_MONGODB_HEALTH", "false",
                "PERCORSI_ADDRESS", "127.0.0.1",
                "PERCORSI_PORT", Integer.toString(port));
    }

    private static Map<String, String> ofGateway(int port, Map<Service, String> addresses) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PERCORSI_GATEWAY_ADDRESS", "127.0.0.1");
        environment.put("PERCORSI_GATEWAY_PORT", Integer.toString(port));
        addresses.forEach((service, address) ->
                environment.put("PERCORSI_SERVICES_" + service.key().toUpperCase(Locale.ROOT), address));
        return environment;
    }

    private static void start(String module, Map<String, String> environment) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                ChildJvm.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                appJar(module).toString());
        process.environment().clear();
        process.environment().putAll(environment);
        PROCESSES.add(process.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "separate-" + module + ".log").toFile())
                .start());
    }

    private static Path appJar(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of " + module + " yet: run ./mvnw verify"));
        }
    }

    @Test
    void theirEnvironmentIsThatOfTheContainers() {
        assertThat(ofService(1).keySet()).isEqualTo(ServiceEnvironment.SERVICE);
        Map<Service, String> addresses = new EnumMap<>(Service.class);
        Stream.of(Service.values()).forEach(service -> addresses.put(service, "http://127.0.0.1"));
        assertThat(ofGateway(1, addresses).keySet()).isEqualTo(ServiceEnvironment.GATEWAY);
    }

    @Test
    void aReferralBecomesASharedProjectAndACompanyOffersAPost() {
        String path = CommandStream.refer(api, "separate");
        CommandStream.endorse(api, "separate", path);
        post(path + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}", 204);
        post(path + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara"}""", 204);
        post(path + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}""", 204);
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            post(path + "/project/agreements", """
                    {"party":"%s","manner":"paper","agreedOn":"2026-04-03"}""".formatted(party), 204);
        }
        assertThat(api.get(path).json().at("/document/state").asString()).isEqualTo("project-shared");

        String company = post("/api/v1/companies", """
                {"name":"Forno Re","vatNumber":"12552295656","legalForm":"srl","ateco":"10.71","sector":"Alimentari",
                 "municipality":"015118","postalCode":"20025","address":"via Re 1","employees":12,
                 "contactName":"Ada Re","phone":"0331000000","email":"ada@forno.example","tasks":["pulizie"],
                 "instruments":["tirocinio"],"registeredOn":"2026-01-10"}""", 201).location();
        String offered = post(company + "/posts", """
                {"tasks":["pulizie"],"seats":1,"weeklyHours":20,"instruments":["tirocinio"],"aimedAtHiring":false,
                 "openedOn":"2026-02-01"}""", 201).location();
        assertThat(offered).startsWith(company + "/posts/");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                api.get("/api/v1/companies?openPosts=true").text())
                        .contains("Forno Re"));
        for (String page : List.of("/", "/casi", "/aziende", "/inserimenti", "/rimborsi", "/tavolo")) {
            assertThat(api.page(page).status()).as(page).isEqualTo(200);
        }
    }

    private ApiClient.Answer post(String path, String json, int status) {
        ApiClient.Answer answer = api.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(status);
        return answer;
    }
}
