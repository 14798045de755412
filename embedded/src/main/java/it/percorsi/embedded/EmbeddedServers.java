package it.percorsi.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All three servers with everything they keep below one {@link DataFolder}. */
public final class EmbeddedServers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final EmbeddedDocuments documents;

    private EmbeddedServers(
            DataFolder folder, EmbeddedPostgres postgres, EmbeddedKafka kafka, EmbeddedDocuments documents) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
        this.documents = documents;
    }

    /** Durable servers on free ports, everything below this folder. */
    public static Setup in(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        return new Setup(path, 0, 0, 0, true, path.resolve(EmbeddedPostgres.BINARIES_FOLDER), fatal -> {});
    }

    /**
     * How the servers are to be started; a port of 0 stands for any free one.
     *
     * @param folder the data folder
     * @param postgresPort PostgreSQL's port
     * @param kafkaPort Kafka's port for clients
     * @param documentsPort the document store's port
     * @param durable as in {@link EmbeddedPostgres.Setup}
     * @param binaries as in {@link EmbeddedPostgres.Setup}
     * @param onFatal told, in a sentence, when a server stopped working without having been closed
     */
    public record Setup(
            Path folder,
            int postgresPort,
            int kafkaPort,
            int documentsPort,
            boolean durable,
            Path binaries,
            Consumer<String> onFatal) {

        /** Listens on these ports; 0 for any free one. */
        public Setup ports(int postgres, int kafka, int documents) {
            return new Setup(folder, postgres, kafka, documents, durable, binaries, onFatal);
        }

        /** Off for tests only. */
        public Setup durable(boolean newDurable) {
            return new Setup(folder, postgresPort, kafkaPort, documentsPort, newDurable, binaries, onFatal);
        }

        /** Unpacks PostgreSQL's programs below this folder. */
        public Setup binaries(Path newBinaries) {
            return new Setup(folder, postgresPort, kafkaPort, documentsPort, durable, newBinaries, onFatal);
        }

        /** Tells this one about fatal errors, which are logged in any case. */
        public Setup onFatal(Consumer<String> newOnFatal) {
            return new Setup(folder, postgresPort, kafkaPort, documentsPort, durable, binaries, newOnFatal);
        }

        /**
         * Starts all three at once and waits for all; when one fails the others are closed.
         *
         * @throws EmbeddedServerException with a plain sentence when one cannot start
         */
        public EmbeddedServers start() {
            DataFolder data = DataFolder.open(folder);
            // Threads of our own: they inherit the class loader through which Kafka finds its classes.
            Executor threads =
                    command -> Thread.ofPlatform().name("start-server").start(command);
            var postgres = CompletableFuture.supplyAsync(() -> startPostgres(data), threads);
            var kafka = CompletableFuture.supplyAsync(() -> startKafka(data), threads);
            var documents = CompletableFuture.supplyAsync(() -> EmbeddedDocuments.start(documentsPort), threads);
            try {
                CompletableFuture.allOf(postgres, kafka, documents).join();
                return new EmbeddedServers(data, postgres.join(), kafka.join(), documents.join());
            } catch (CompletionException e) {
                Stream.of(documents, kafka, postgres)
                        .filter(server -> !server.isCompletedExceptionally())
                        .forEach(server -> closeQuietly(server.join()));
                data.close();
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        private EmbeddedPostgres startPostgres(DataFolder data) {
            return EmbeddedPostgres.in(data.folder("postgres"))
                    .port(postgresPort)
                    .durable(durable)
                    .binaries(binaries)
                    .onFatal(onFatal)
                    .start();
        }

        private EmbeddedKafka startKafka(DataFolder data) {
            return EmbeddedKafka.in(data.folder("kafka"))
                    .port(kafkaPort)
                    .onFatal(onFatal)
                    .start();
        }
    }

    /** The durable database. */
    public EmbeddedPostgres postgres() {
        return postgres;
    }

    /** The broker. */
    public EmbeddedKafka kafka() {
        return kafka;
    }

    /** The disposable documents. */
    public EmbeddedDocuments documents() {
        return documents;
    }

    /** The folder, locked until this is closed. */
    public DataFolder folder() {
        return folder;
    }

    /** Stops all, the database last, and frees the folder. */
    @Override
    public void close() {
        Stream.of(documents, kafka, postgres).forEach(EmbeddedServers::closeQuietly);
        folder.close();
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            log.warn("{} did not stop cleanly", server.getClass().getSimpleName(), e);
        }
    }
}
