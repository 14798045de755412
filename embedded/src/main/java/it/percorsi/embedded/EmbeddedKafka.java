package it.percorsi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, one node) inside this JVM, with a log on disk that is kept for ever.
 *
 * <p>What {@code acks=all} means here: with one broker a record is acknowledged when it is in the
 * operating system's page cache. It survives the death of this JVM, also by {@code kill -9}; a power
 * cut may take the last records. That is enough because the event store is the truth: who publishes
 * from it publishes again what the log has not.
 *
 * <p>Topics are made explicitly; the broker makes none by itself.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final FolderLock lock;
    private final KafkaRaftServer server;
    private final int port;
    private final Consumer<String> onFatal;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(FolderLock lock, KafkaRaftServer server, int port, Consumer<String> onFatal) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.onFatal = onFatal;
    }

    /** A broker on free ports whose files all lie in this folder. */
    public static Setup in(Path folder) {
        return new Setup(folder.toAbsolutePath().normalize(), 0, 0, fatal -> {});
    }

    /**
     * How a broker is to be started. The ports may differ from start to start.
     *
     * @param folder where its files lie
     * @param port the port for clients, or 0 for any free one
     * @param controllerPort the port the broker uses for itself, or 0 for any free one
     * @param onFatal told, in a sentence, when the broker met an error it cannot go on after; it may
     *     no longer serve then, and should be closed
     */
    public record Setup(Path folder, int port, int controllerPort, Consumer<String> onFatal) {

        /** Listens for clients on this port; {@link PortTaken} when it is not free. */
        public Setup port(int newPort) {
            return new Setup(folder, newPort, controllerPort, onFatal);
        }

        /** Listens for itself on this port; {@link PortTaken} when it is not free. */
        public Setup controllerPort(int newControllerPort) {
            return new Setup(folder, port, newControllerPort, onFatal);
        }

        /** Tells this one about fatal errors, which are logged in any case. */
        public Setup onFatal(Consumer<String> newOnFatal) {
            return new Setup(folder, port, controllerPort, newOnFatal);
        }

        /**
         * Starts the broker and waits until it serves requests.
         *
         * @throws DataFolderLocked when the folder is in use
         * @throws DataFolderDamaged when the folder's log is incomplete
         * @throws PortTaken when a port is not free
         * @throws ServerNotStarted when the broker refuses for another reason
         */
        public EmbeddedKafka start() {
            try {
                Files.createDirectories(folder);
                FolderLock lock = FolderLock.on(folder);
                try {
                    return EmbeddedKafka.start(this, lock);
                } catch (RuntimeException | IOException e) {
                    lock.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The Kafka folder %s cannot be used: %s".formatted(folder, e), e);
            }
        }
    }

    private static EmbeddedKafka start(Setup setup, FolderLock lock) throws IOException {
        Instant begin = Instant.now();
        Path data = KafkaLogFolder.in(setup.folder());
        int port = FreePort.claim(setup.port(), "Kafka");
        int controllerPort = FreePort.claim(setup.controllerPort(), "Kafka's controller");
        KafkaFatalErrors.listen(setup.onFatal());
        try {
            var config = new KafkaConfig(KafkaSettings.of(data, port, controllerPort), false);
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            startUp(server);
            log.info(
                    "Kafka listens on port {} after {} ms",
                    port,
                    Duration.between(begin, Instant.now()).toMillis());
            return new EmbeddedKafka(lock, server, port, setup.onFatal());
        } catch (RuntimeException e) {
            KafkaFatalErrors.forget(setup.onFatal());
            throw new ServerNotStarted(
                    "The Kafka broker does not come up on the log in %s. It says: %s".formatted(data, e.getMessage()),
                    e);
        }
    }

    private static void startUp(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            shutDown(server);
            throw e;
        }
    }

    private static void shutDown(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Address for Kafka clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port for clients on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Stops the broker, writing everything to the disk, and frees the folder. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                shutDown(server);
            } catch (RuntimeException e) {
                log.warn("The Kafka broker did not stop cleanly; it will check its log at the next start", e);
            } finally {
                KafkaFatalErrors.forget(onFatal);
                lock.close();
            }
        }
    }
}
