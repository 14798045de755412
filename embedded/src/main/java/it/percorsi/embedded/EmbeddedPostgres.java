package it.percorsi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server, a process of its own that never outlives this JVM.
 *
 * <p>Durable unless asked otherwise: a transaction acknowledged to the client is on the disk. It
 * listens on 127.0.0.1 only; the one user owns the one database and may make others.
 *
 * <pre>{@code
 * try (var postgres = EmbeddedPostgres.in(folder).start()) {
 *     DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
 * }
 * }</pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String BINARIES_FOLDER = "binaries";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final FolderLock lock;
    private final PostgresProcess process;
    private final int port;
    private final String password;
    private final long pid;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(FolderLock lock, PostgresProcess process, int port, String password, long pid) {
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.password = password;
        this.pid = pid;
    }

    /** A durable server on any free port whose files all lie in this folder. */
    public static Setup in(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        return new Setup(path, 0, true, path.resolve(BINARIES_FOLDER), fatal -> {});
    }

    /**
     * How a server is to be started.
     *
     * @param folder where its files lie
     * @param port the port to listen on, or 0 for any free one
     * @param durable whether acknowledged transactions survive a power cut; off is for tests only
     * @param binaries below which folder the programs are unpacked once
     * @param onFatal told, in a sentence, when the server ends without having been closed
     */
    public record Setup(Path folder, int port, boolean durable, Path binaries, Consumer<String> onFatal) {

        /** Listens on this port; {@link PortTaken} when it is not free. */
        public Setup port(int newPort) {
            return new Setup(folder, newPort, durable, binaries, onFatal);
        }

        /** Off: much faster creation and no flushes; a power cut may ruin the data. */
        public Setup durable(boolean newDurable) {
            return new Setup(folder, port, newDurable, binaries, onFatal);
        }

        /** Unpacks the programs below this folder; see {@link PostgresBinaries#userCache()}. */
        public Setup binaries(Path newBinaries) {
            return new Setup(folder, port, durable, newBinaries.toAbsolutePath(), onFatal);
        }

        /** Tells this one about an unexpected end, which is logged in any case. */
        public Setup onFatal(Consumer<String> newOnFatal) {
            return new Setup(folder, port, durable, binaries, newOnFatal);
        }

        /**
         * Starts the server and waits until it accepts connections. After a crash it recovers first.
         *
         * @throws DataFolderLocked when the folder is in use
         * @throws DataFolderDamaged when the server cannot work with what is in the folder
         * @throws PortTaken when the port is not free
         * @throws ServerNotStarted when the machine does not allow it to run
         */
        public EmbeddedPostgres start() {
            try {
                Files.createDirectories(folder);
                FolderLock lock = FolderLock.on(folder);
                try {
                    return EmbeddedPostgres.start(this, lock);
                } catch (RuntimeException | IOException | InterruptedException e) {
                    lock.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The PostgreSQL folder %s cannot be used: %s".formatted(folder, e), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerNotStarted("Interrupted while PostgreSQL was starting.", e);
            }
        }
    }

    private static EmbeddedPostgres start(Setup setup, FolderLock lock) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        RootWrapper.check();
        // A server left over by a killed process may still hold the port.
        PostgresLeftovers.clear(PostgresCluster.dataOf(setup.folder()));
        int port = FreePort.claim(setup.port(), "PostgreSQL");
        PostgresBinaries binaries = PostgresBinaries.in(setup.binaries());
        PostgresCluster cluster = PostgresCluster.in(setup.folder(), binaries, setup.durable());
        PostgresLog serverLog = PostgresLog.in(setup.folder());
        PostgresProcess process = PostgresProcess.start(
                RootWrapper.join(
                        List.of(
                                binaries.program("postgres"),
                                "-D",
                                cluster.data().toString()),
                        PostgresSettings.arguments(port, setup.durable())),
                cluster.data(),
                serverLog.file());
        Optional<Long> pid = process.awaitReady();
        if (pid.isEmpty()) {
            throw notUp(cluster, port, serverLog.sinceStart());
        }
        var server = new EmbeddedPostgres(lock, process, port, cluster.password(), pid.get());
        process.whenEnded(() -> server.ended(setup, serverLog));
        log.info(
                "PostgreSQL listens on port {} after {} ms",
                port,
                Duration.between(begin, Instant.now()).toMillis());
        return server;
    }

    private static EmbeddedServerException notUp(PostgresCluster cluster, int port, String says) {
        if (says.contains("could not create any TCP/IP sockets")) {
            return new PortTaken("Another program took port %d while PostgreSQL was starting.".formatted(port));
        }
        return new DataFolderDamaged(
                "PostgreSQL does not come up on the data in %s. It says last:%n%s".formatted(cluster.data(), says));
    }

    private void ended(Setup setup, PostgresLog serverLog) {
        if (!closed.get()) {
            String sentence = "PostgreSQL on port %d ended unexpectedly. It said last:%n%s"
                    .formatted(port, serverLog.sinceStart());
            log.error(sentence);
            setup.onFatal().accept(sentence);
        }
    }

    /** Address of the database {@code percorsi}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, PostgresCluster.DATABASE);
    }

    /** The user that owns the database. */
    public String user() {
        return PostgresCluster.USER;
    }

    /** The user's password, made at random when the database was made. */
    public String password() {
        return password;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The server's process. */
    public long pid() {
        return pid;
    }

    /** Stops the server after a checkpoint and frees the folder. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            process.stop();
            lock.close();
        }
    }
}
