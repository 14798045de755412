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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The applications as in containers: each from its jar in a process of its own that knows nothing but its environment
 * and a folder with the secrets that are for it.
 */
public final class SeparateProcesses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Map<String, String> secrets;
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final Map<Service, String> addresses = new EnumMap<>(Service.class);
    private final String identity = "http://127.0.0.1:" + FreePort.find();
    private final int door = FreePort.find();

    /**
     * None yet.
     *
     * @param folder where secret files and logs are written
     * @param secrets what may be in them, by file name; the database's password is added
     */
    public SeparateProcesses(Path folder, Map<String, String> secrets) {
        this.folder = folder;
        this.secrets = new LinkedHashMap<>(secrets);
        this.secrets.put("postgres.password", TestServers.servers().postgres().password());
        for (Service service : Service.values()) {
            addresses.put(service, "http://127.0.0.1:" + FreePort.find());
        }
    }

    /** What browsers call the gateway. */
    public String url() {
        return "http://127.0.0.1:" + door;
    }

    /** Everything through the gateway, without a token. */
    public ApiClient api() {
        return new ApiClient(url()).anonymous();
    }

    /** referral-service without the gateway before it, without a token. */
    public ApiClient referral() {
        return new ApiClient(String.valueOf(addresses.get(Service.REFERRAL))).anonymous();
    }

    /** Starts the provider with these settings besides its own. */
    void startIdentity(Map<String, String> more) throws IOException {
        Map<String, String> environment = ofIdentity();
        environment.putAll(more);
        start("identity", environment, secrets.keySet());
    }

    /** Starts the services, which trust this issuer; its keys are at this address, or found by asking it. */
    public void startServices(String issuer, String keys) throws IOException {
        for (Service service : Service.values()) {
            start(service.key() + "-service", ofService(service, issuer, keys), ServiceEnvironment.SERVICE_SECRETS);
        }
    }

    /** Starts the gateway with these settings besides its own and waits until it finds every service ready. */
    public void startGateway(Map<String, String> more) throws IOException {
        Map<String, String> environment = ofGateway();
        environment.putAll(more);
        start("gateway", environment, ServiceEnvironment.GATEWAY_SECRETS);
        await().atMost(PATIENCE).ignoreException(UncheckedIOException.class).until(() -> {
            assertThat(processes)
                    .allSatisfy((module, process) ->
                            assertThat(process.isAlive()).as(module).isTrue());
            return api().get("/status").status() == 200;
        });
    }

    Map<String, String> ofIdentity() {
        Map<String, String> environment = inside("identity", identity);
        environment.put("PERCORSI_PUBLIC_URL", url());
        return environment;
    }

    Map<String, String> ofService(Service service, String issuer, String keys) {
        Map<String, String> environment = inside(service.key() + "-service", String.valueOf(addresses.get(service)));
        environment.put("PERCORSI_KAFKA_SERVERS", TestServers.servers().kafka().bootstrapServers());
        environment.put(
                "PERCORSI_MONGODB_URL", TestServers.servers().documents().connectionString());
        environment.put("PERCORSI_MONGODB_HEALTH", "false");
        environment.put("PERCORSI_ISSUER", issuer);
        environment.put("PERCORSI_JWKS_URL", keys);
        if (service == Service.REFERRAL) {
            environment.put("PERCORSI_SERVICES_STIPEND", String.valueOf(addresses.get(Service.STIPEND)));
            environment.put("PERCORSI_PUBLIC_URL", url());
        }
        return environment;
    }

    private Map<String, String> inside(String module, String address) {
        var postgres = TestServers.servers().postgres();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PERCORSI_POSTGRES_URL", postgres.jdbcUrl());
        environment.put("PERCORSI_POSTGRES_USER", postgres.user());
        environment.put("PERCORSI_SECRETS_DIR", secretsOf(module).toString());
        environment.put("PERCORSI_ADDRESS", "127.0.0.1");
        environment.put("PERCORSI_PORT", address.substring(address.lastIndexOf(':') + 1));
        return environment;
    }

    Map<String, String> ofGateway() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PERCORSI_GATEWAY_ADDRESS", "127.0.0.1");
        environment.put("PERCORSI_GATEWAY_PORT", Integer.toString(door));
        environment.put("PERCORSI_PUBLIC_URL", url());
        environment.put("PERCORSI_SECRETS_DIR", secretsOf("gateway").toString());
        addresses.forEach((service, address) ->
                environment.put("PERCORSI_SERVICES_" + service.key().toUpperCase(Locale.ROOT), address));
        if (processes.containsKey("identity")) {
            environment.put("PERCORSI_SERVICES_IDENTITY", identity);
        }
        return environment;
    }

    String keysOfIdentity() {
        return identity + "/accesso/oauth2/jwks";
    }

    private Path secretsOf(String module) {
        return folder.resolve("secrets-" + module);
    }

    /** The database's. */
    String password() {
        return String.valueOf(secrets.get("postgres.password"));
    }

    /** What one of them has said so far. */
    Path log(String module) {
        return folder.resolve(module + ".log");
    }

    /** The running ones by module. */
    Map<String, Process> running() {
        return Map.copyOf(processes);
    }

    private void start(String module, Map<String, String> environment, Set<String> readable) throws IOException {
        Path files = Files.createDirectories(secretsOf(module));
        for (String name : readable) {
            Files.writeString(files.resolve(name), secrets.get(name) + "\n");
        }
        ProcessBuilder process = new ProcessBuilder(
                ChildJvm.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Daxoniq.update-checker.disabled=true",
                "-jar",
                appJar(module).toString());
        process.environment().clear();
        process.environment().putAll(environment);
        processes.put(
                module,
                process.redirectErrorStream(true)
                        .redirectOutput(log(module).toFile())
                        .start());
    }

    private static Path appJar(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of " + module + " yet: run ./mvnw verify"));
        }
    }

    @Override
    public void close() {
        List<Process> started = new ArrayList<>(processes.values());
        started.forEach(Process::destroyForcibly);
        try {
            for (Process process : started) {
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
