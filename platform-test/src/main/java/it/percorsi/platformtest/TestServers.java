package it.percorsi.platformtest;

import static org.awaitility.Awaitility.await;

import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platform.views.ViewProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Real PostgreSQL and Kafka and a document store, started once in a test's JVM and stopped with it. As initializer of a
 * test's context it hands the service their addresses, just as the environment does in production.
 */
public final class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A master key that protects nothing but tests. */
    public static final String MASTER_KEYS = "test:dGhpcyBrZXkgcHJvdGVjdHMgbm90aGluZywgdGVzdCE=";

    private static final class Shared {
        private static final Path FOLDER = folder();
        private static final EmbeddedServers SERVERS = start();

        private static Path folder() {
            try {
                return Files.createTempDirectory("percorsi-test");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static EmbeddedServers start() {
            Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "percorsi-test-postgres");
            EmbeddedServers servers =
                    EmbeddedServers.in(FOLDER).durable(false).binaries(binaries).start();
            // After the applications: what has lost its servers takes long to end.
            SpringApplication.getShutdownHandlers().add(servers::close);
            return servers;
        }
    }

    /** The servers of this JVM. */
    public static EmbeddedServers servers() {
        return Shared.SERVERS;
    }

    /** The folder where everything lies that they write. */
    public static Path folder() {
        return Shared.FOLDER;
    }

    /** What a service finds in its environment. */
    public static Map<String, Object> environment() {
        EmbeddedServers servers = servers();
        return Map.of(
                "PERCORSI_POSTGRES_URL", servers.postgres().jdbcUrl(),
                "PERCORSI_POSTGRES_USER", servers.postgres().user(),
                "PERCORSI_POSTGRES_PASSWORD", servers.postgres().password(),
                "PERCORSI_KAFKA_SERVERS", servers.kafka().bootstrapServers(),
                "PERCORSI_MONGODB_URL", servers.documents().connectionString(),
                "PERCORSI_MONGODB_HEALTH", "false",
                "PERCORSI_ISSUER", TestTokens.issuer(),
                "PERCORSI_JWKS_URL", TestTokens.keysUrl(),
                "PERCORSI_MASTER_KEYS", MASTER_KEYS);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-servers", environment()));
        // As in production: nobody asks before the views show what there is.
        context.addApplicationListener((ApplicationReadyEvent ready) -> await().atMost(Duration.ofSeconds(30))
                .until(() -> ready.getApplicationContext()
                        .getBean(ViewProgress.class)
                        .allCaughtUp()));
    }
}
