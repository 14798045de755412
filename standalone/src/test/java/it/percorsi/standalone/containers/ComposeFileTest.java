package it.percorsi.standalone.containers;

import static it.percorsi.standalone.containers.ComposeFile.map;
import static it.percorsi.standalone.containers.ComposeFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What can be known of the containers without an engine that runs them. */
class ComposeFileTest {

    private static final String TRACES = "PERCORSI_OTLP_ENDPOINT";

    private static final Set<String> STORES = Set.of("postgres", "kafka", "mongodb");
    private static final List<String> SERVICES = List.of("referral", "placement", "company", "stipend", "reporting");
    private static final String PINNED = "[a-z./-]+:\\d+\\.\\d+[A-Za-z0-9._-]*";

    private final ComposeFile compose;

    ComposeFileTest() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void theSevenApplicationsAndTheThreeStoresAreThereAndNothingElse() {
        assertThat(compose.section("services").keySet())
                .containsExactlyInAnyOrder(
                        "referral",
                        "placement",
                        "company",
                        "stipend",
                        "reporting",
                        "identity",
                        "gateway",
                        "postgres",
                        "kafka",
                        "mongodb");
    }

    @Test
    void everyContainerHasAPinnedImageALimitOfMemoryAndAHealthCheck() {
        compose.section("services").forEach((name, service) -> {
            assertThat(String.valueOf(map(service).get("image"))).as(name).matches(PINNED);
            assertThat(String.valueOf(map(service).get("mem_limit"))).as(name).matches("\\d+[mg]");
            assertThat(texts(map(map(service).get("healthcheck")).get("test")))
                    .as(name)
                    .hasSizeGreaterThan(1);
            assertThat(map(service).get("restart")).as(name).isEqualTo("unless-stopped");
        });
        assertThat(image("postgres")).startsWith("postgres:18.");
        assertThat(image("kafka")).isEqualTo("apache/kafka:4.2.1");
        assertThat(image("mongodb")).startsWith("mongo:8.");
    }

    private String image(String service) {
        return String.valueOf(compose.service(service).get("image"));
    }

    @ParameterizedTest
    @CsvSource({
        "referral, referral-service",
        "placement, placement-service",
        "company, company-service",
        "stipend, stipend-service",
        "reporting, reporting-service",
        "identity, identity",
        "gateway, gateway"
    })
    void everyApplicationIsBuiltFromItsModule(String service, String module) {
        Map<String, Object> build = map(compose.service(service).get("build"));
        assertThat(build).containsEntry("dockerfile", "Dockerfile").containsEntry("context", ".");
        assertThat(map(build.get("args"))).containsExactly(Map.entry("MODULE", module));
        assertThat(ProjectFolder.file(module + "/pom.xml")).exists();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceGetsExactlyTheEnvironmentOfASeparateProcess(String service) {
        assertThat(needed(service))
                .isEqualTo(service.equals("referral") ? ServiceEnvironment.REFERRAL : ServiceEnvironment.SERVICE);
        assertThat(map(compose.service(service).get("depends_on")).keySet()).isEqualTo(STORES);
    }

    @Test
    void whoIssuesTokensIsTheSameForEverybodyAndFollowsThePublicAddress() {
        String address = String.valueOf(environment("gateway").get("PERCORSI_PUBLIC_URL"));
        assertThat(address).matches("\\$\\{PERCORSI_PUBLIC_URL:-[^}]+}");
        assertThat(environment("identity")).containsEntry("PERCORSI_PUBLIC_URL", address);
        assertThat(needed("identity")).isEqualTo(ServiceEnvironment.IDENTITY);
        assertThat(map(compose.service("identity").get("depends_on")).keySet()).containsExactly("postgres");
        for (String service : SERVICES) {
            assertThat(environment(service))
                    .containsEntry("PERCORSI_ISSUER", address + "/accesso")
                    .containsEntry("PERCORSI_JWKS_URL", "http://identity:8080/accesso/oauth2/jwks");
        }
    }

    /** What it cannot do without; where traces go, and which mail server there is, is everybody's to say. */
    private Set<String> needed(String service) {
        Map<String, Object> environment = environment(service);
        assertThat(environment).containsEntry(TRACES, "${" + TRACES + ":-}");
        Set<String> names = new HashSet<>(environment.keySet());
        names.remove(TRACES);
        names.removeIf(name -> name.startsWith("PERCORSI_MAIL_"));
        return names;
    }

    private Map<String, Object> environment(String service) {
        return map(compose.service(service).get("environment"));
    }

    @Test
    void theGatewayGetsItsOwnAndFindsEveryService() {
        Map<String, Object> environment = environment("gateway");
        assertThat(needed("gateway")).isEqualTo(ServiceEnvironment.GATEWAY);
        environment.forEach((name, value) -> {
            if (name.startsWith("PERCORSI_SERVICES_")) {
                String service = name.substring("PERCORSI_SERVICES_".length()).toLowerCase(java.util.Locale.ROOT);
                assertThat(value).isEqualTo("http://" + service + ":8080");
                assertThat(compose.section("services")).containsKey(service);
            }
        });
    }

    @Test
    void everythingWaitsUntilWhatItNeedsIsHealthy() {
        compose.section("services").forEach((name, service) -> {
            if (map(service).get("depends_on") != null) {
                map(map(service).get("depends_on"))
                        .forEach((other, condition) ->
                                assertThat(map(condition)).containsEntry("condition", "service_healthy"));
            }
        });
    }

    @Test
    void secretsComeAsFilesOnlyToThoseWhoReadThemAndStandNowhereInClear() throws IOException {
        Map<String, Object> secrets = compose.section("secrets");
        assertThat(secrets.keySet()).isEqualTo(ServiceEnvironment.IDENTITY_SECRETS);
        secrets.forEach((name, secret) ->
                assertThat(map(secret)).containsExactly(Map.entry("file", "./deploy/secrets/" + name)));
        SERVICES.forEach(service -> assertThat(secretsOf(service)).isEqualTo(ServiceEnvironment.SERVICE_SECRETS));
        assertThat(secretsOf("identity")).isEqualTo(ServiceEnvironment.IDENTITY_SECRETS);
        assertThat(secretsOf("gateway")).isEqualTo(ServiceEnvironment.GATEWAY_SECRETS);
        assertThat(secretsOf("postgres")).containsExactly("postgres.password");
        compose.section("services").values().stream()
                .filter(service -> map(service).get("environment") != null)
                .flatMap(service -> map(map(service).get("environment")).entrySet().stream())
                .forEach(variable -> {
                    if (variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN|KEYS).*")) {
                        assertThat(variable.getValue().toString()).startsWith("/run/secrets");
                    }
                    assertThat(variable.getValue().toString()).doesNotContainPattern("://[^/@]*:[^/@]*@");
                });
        assertThat(Files.readString(ProjectFolder.file("deploy/secrets/.gitignore")))
                .contains("\n*\n");
        // How they are made is told where they are asked for.
        assertThat(ProjectFolder.text("docker-compose.yml").lines().takeWhile(line -> line.startsWith("#")))
                .anyMatch(line -> line.contains("> postgres.password"))
                .anyMatch(line -> line.contains("> oidc.client-secret"))
                .anyMatch(line -> line.contains("> master.keys"));
    }

    private Set<String> secretsOf(String service) {
        return Set.copyOf(texts(compose.service(service).get("secrets")));
    }

    @Test
    void everyStoreKeepsItsDataInANamedVolume() {
        Set<String> volumes = compose.section("volumes").keySet();
        for (String store : STORES) {
            Set<String> used = texts(compose.service(store).get("volumes")).stream()
                    .map(volume -> volume.substring(0, volume.indexOf(':')))
                    .collect(Collectors.toSet());
            assertThat(used).contains(store);
            assertThat(volumes).containsAll(used);
        }
    }

    @Test
    void onlyTheGatewayIsPublishedAndOnlyOnThisMachine() {
        compose.section("services").forEach((name, service) -> {
            if (name.equals("gateway")) {
                assertThat(texts(map(service).get("ports")))
                        .isNotEmpty()
                        .allMatch(port -> port.startsWith("127.0.0.1:"));
            } else {
                assertThat(map(service)).as(name).doesNotContainKeys("ports", "network_mode");
                assertThat(texts(map(service).get("networks"))).containsExactly("inside");
            }
        });
        assertThat(map(compose.section("networks").get("inside"))).containsEntry("internal", true);
    }
}
