package it.percorsi.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.embedded.FreePort;
import it.percorsi.standalone.containers.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak beside the test, with the realm of {@code deploy/keycloak} and another one just like it. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "percorsi";

    /** The realm that nobody trusts. */
    static final String OTHER_REALM = "altro";

    /** The password of the people of {@code percorsi-users-0.json}. */
    static final String PASSWORD = "percorsi-prova-2026";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String secret;
    private final Process process;

    private Keycloak(int port, String secret, Process process) {
        this.port = port;
        this.secret = secret;
        this.process = process;
    }

    /** Starts it for the gateway at that address; this is the gateway's secret there and that of all programs. */
    static Keycloak start(String publicUrl, String secret) throws IOException {
        int port = FreePort.find();
        Path home = home();
        writeRealms(Files.createDirectories(home.resolve("data/import")));
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--db=dev-mem");
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "PERCORSI_PUBLIC_URL", publicUrl,
                        "PERCORSI_GATEWAY_SECRET", secret,
                        "PERCORSI_PROGRAM_SECRET", secret,
                        "PERCORSI_PROMETHEUS_SECRET", secret));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile())
                .start();
        return new Keycloak(port, secret, process);
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak").toAbsolutePath())) {
            return unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Keycloak: run ./mvnw -Pkeycloak verify"));
        }
    }

    private static void writeRealms(Path folder) throws IOException {
        String realm = Files.readString(ProjectFolder.file("deploy/keycloak/percorsi-realm.json"));
        String other = realm.replaceFirst("\"realm\": \"" + REALM + "\"", "\"realm\": \"" + OTHER_REALM + "\"");
        assertThat(other).isNotEqualTo(realm);
        Files.writeString(folder.resolve(REALM + "-realm.json"), realm);
        Files.writeString(folder.resolve(OTHER_REALM + "-realm.json"), other);
        try (var users = Keycloak.class.getResourceAsStream("/keycloak/percorsi-users-0.json")) {
            Files.write(
                    folder.resolve(REALM + "-users-0.json"),
                    Objects.requireNonNull(users).readAllBytes());
        }
    }

    /** Waits until it answers for both realms. */
    Keycloak ready() {
        await().atMost(PATIENCE).ignoreException(UncheckedIOException.class).until(() -> {
            assertThat(process.isAlive()).as("alive, see target/keycloak.log").isTrue();
            return answers(REALM) && answers(OTHER_REALM);
        });
        return this;
    }

    private boolean answers(String realm) {
        return send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/.well-known/openid-configuration")))
                        .statusCode()
                == 200;
    }

    /** As it stands in the tokens of a realm. */
    String issuer(String realm) {
        return "http://127.0.0.1:%d/realms/%s".formatted(port, realm);
    }

    /** A fresh token of a program. */
    String program(String realm, String clientId) {
        return token(realm, Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** A person's token of Keycloak's own client for its administration: the right realm, nothing for Percorsi. */
    String forAnotherClient(String user) {
        return token(
                REALM,
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", PASSWORD));
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The script hands the signal on to its JVM; whatever is left is killed. */
    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
