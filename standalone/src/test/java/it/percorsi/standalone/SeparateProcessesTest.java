package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.standalone.containers.ServiceEnvironment;
import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each application alone in its process, as in containers: nothing but its environment tells it where the rest is. */
@Tag("whole")
class SeparateProcessesTest {

    private static final String MASTER_KEY = random();
    private static final Map<String, String> SECRETS =
            Map.of("master.keys", "m1:" + MASTER_KEY, "oidc.client-secret", random(), "demo.client-secret", random());

    private static final SeparateProcesses PROCESSES =
            new SeparateProcesses(Path.of("target", "separate-processes").toAbsolutePath(), SECRETS);

    private static ApiClient api = PROCESSES.api();

    @BeforeAll
    static void startSevenProcesses() throws IOException {
        PROCESSES.startIdentity(Map.of("PERCORSI_DEMO_USERS", "true"));
        PROCESSES.startServices(PROCESSES.url() + "/accesso", PROCESSES.keysOfIdentity());
        PROCESSES.startGateway(Map.of());
        api = PROCESSES.api().with(new DemoProgram(PROCESSES.url(), secret("demo.client-secret")));
    }

    @AfterAll
    static void stopThem() {
        PROCESSES.close();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String secret(String name) {
        return String.valueOf(SECRETS.get(name));
    }

    @Test
    void theirEnvironmentIsThatOfTheContainers() {
        assertThat(PROCESSES.running()).hasSize(7);
        for (Service service : Service.values()) {
            assertThat(PROCESSES.ofService(service, "", "").keySet())
                    .isEqualTo(service == Service.REFERRAL ? ServiceEnvironment.REFERRAL : ServiceEnvironment.SERVICE);
        }
        assertThat(PROCESSES.ofIdentity().keySet()).isEqualTo(ServiceEnvironment.IDENTITY);
        assertThat(PROCESSES.ofGateway().keySet()).isEqualTo(ServiceEnvironment.GATEWAY);
    }

    @Test
    void noSecretStandsInTheirEnvironmentTheirCommandLineOrTheirLogs() throws IOException {
        assertThat(api.get("/api/v1/cases").status()).as("the secrets work").isEqualTo(200);
        List<String> secrets =
                List.of(MASTER_KEY, secret("oidc.client-secret"), secret("demo.client-secret"), PROCESSES.password());
        for (var running : PROCESSES.running().entrySet()) {
            Path process = Path.of("/proc", Long.toString(running.getValue().pid()));
            assertThat(Files.readString(process.resolve("environ")))
                    .as(running.getKey())
                    .contains("PERCORSI_SECRETS_DIR=")
                    .doesNotContain(secrets);
            assertThat(Files.readString(process.resolve("cmdline")))
                    .contains("-jar")
                    .doesNotContain(secrets);
            assertThat(Files.readString(PROCESSES.log(running.getKey())))
                    .as(running.getKey())
                    .isNotEmpty()
                    .doesNotContain(secrets);
        }
    }

    @Test
    void withoutATokenNobodyIsServedByTheGatewayOrByAServiceBehindIt() {
        assertThat(api.anonymous().get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(PROCESSES.referral().get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(PROCESSES.referral().get("/actuator/prometheus").status()).isEqualTo(401);
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
