package it.percorsi.platformtest;

import it.percorsi.embedded.EmbeddedDocuments;
import it.percorsi.embedded.EmbeddedKafka;
import it.percorsi.embedded.EmbeddedPostgres;
import it.percorsi.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Three servers of a test's own, which it stops and starts again at the same addresses. PostgreSQL is reached through a
 * {@link Wire}.
 */
public final class OwnServers implements AutoCloseable {

    /** One server. */
    public static final class Server implements AutoCloseable {
        private final Supplier<? extends AutoCloseable> starting;
        private @Nullable AutoCloseable running;

        private Server(Supplier<? extends AutoCloseable> starting) {
            this.starting = starting;
            start();
        }

        /** Starts it again, at the same address. */
        public void start() {
            if (running == null) {
                running = starting.get();
            }
        }

        /** Stops it; the document store forgets everything, the others nothing. */
        public void stop() {
            AutoCloseable server = running;
            running = null;
            if (server != null) {
                try {
                    server.close();
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }

        @Override
        public void close() {
            stop();
        }
    }

    private final Server postgres;
    private final Server kafka;
    private final Server documents;
    private final Wire postgresWire;
    private final int kafkaPort = FreePort.find();
    private final int documentsPort = FreePort.find();
    private final EmbeddedPostgres first;

    private OwnServers(Path folder) {
        int postgresPort = FreePort.find();
        int controllerPort = FreePort.find();
        Path binaries = Path.of(System.getProperty("java.io.tmpdir"), "percorsi-test-postgres");
        List<EmbeddedPostgres> started = new ArrayList<>();
        postgres = new Server(() -> {
            EmbeddedPostgres server = EmbeddedPostgres.in(folder.resolve("postgres"))
                    .port(postgresPort)
                    .durable(false)
                    .binaries(binaries)
                    .start();
            started.add(server);
            return server;
        });
        first = started.getFirst();
        kafka = new Server(() -> EmbeddedKafka.in(folder.resolve("kafka"))
                .port(kafkaPort)
                .controllerPort(controllerPort)
                .start());
        documents = new Server(() -> EmbeddedDocuments.start(documentsPort));
        postgresWire = Wire.to(postgresPort);
    }

    /** Starts all three. */
    public static OwnServers start() {
        try {
            return new OwnServers(Files.createTempDirectory("percorsi-own-servers"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL. */
    public Server postgres() {
        return postgres;
    }

    /** Kafka. */
    public Server kafka() {
        return kafka;
    }

    /** The document store. */
    public Server documents() {
        return documents;
    }

    /** What lies between the service and PostgreSQL. */
    public Wire postgresWire() {
        return postgresWire;
    }

    /** Arguments that start a service on these servers, on any free port. Statements pass the wire with their text. */
    public String[] arguments() {
        Map<String, String> settings = Map.of(
                "PERCORSI_POSTGRES_URL",
                postgresWire.through(first.jdbcUrl()) + "?prepareThreshold=0",
                "PERCORSI_POSTGRES_USER",
                first.user(),
                "PERCORSI_POSTGRES_PASSWORD",
                first.password(),
                "PERCORSI_KAFKA_SERVERS",
                "127.0.0.1:" + kafkaPort,
                "PERCORSI_MONGODB_URL",
                "mongodb://127.0.0.1:" + documentsPort,
                "PERCORSI_MONGODB_HEALTH",
                "false",
                "PERCORSI_ISSUER",
                TestTokens.issuer(),
                "PERCORSI_JWKS_URL",
                TestTokens.keysUrl(),
                "PERCORSI_MASTER_KEYS",
                TestServers.MASTER_KEYS,
                "server.port",
                "0");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + Objects.requireNonNull(setting.getValue()))
                .toArray(String[]::new);
    }

    @Override
    public void close() {
        postgresWire.close();
        documents.close();
        kafka.close();
        postgres.close();
    }
}
