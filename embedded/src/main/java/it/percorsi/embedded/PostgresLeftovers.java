package it.percorsi.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run of a cluster may have left: processes that still work on its files, and a pid
 * file. The pid file protects the data from a second server only while such processes live, and
 * blocks every start when its number now belongs to something else; so it goes when they are gone,
 * never before.
 */
final class PostgresLeftovers {

    private static final Logger log = LoggerFactory.getLogger(PostgresLeftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PostgresLeftovers() {}

    /** Ends the processes and removes the pid file; the caller holds the lock of the folder. */
    static void clear(Path data) throws IOException {
        List<ProcessHandle> running = processes(data);
        if (!running.isEmpty()) {
            log.info("A PostgreSQL of an earlier run still works in {}; stopping it", data);
            signal("INT", pidOf(data).filter(pid -> isOf(data, pid)).stream().toList());
            if (!ended(running)) {
                signal("QUIT", processes(data).stream().map(ProcessHandle::pid).toList());
                if (!ended(processes(data))) {
                    throw new DataFolderLocked(
                            "A PostgreSQL of an earlier run still works in %s and does not stop.".formatted(data));
                }
            }
        }
        Files.deleteIfExists(data.resolve(PostmasterFile.NAME));
    }

    /** All PostgreSQL processes that work in this data directory. */
    static List<ProcessHandle> processes(Path data) {
        return ProcessHandle.allProcesses().filter(p -> isOf(data, p.pid())).toList();
    }

    static void signal(String name, List<Long> pids) {
        for (long pid : pids) {
            Command.run(List.of("sh", "-c", "kill -%s %d".formatted(name, pid)), "");
        }
    }

    private static Optional<Long> pidOf(Path data) throws IOException {
        return PostmasterFile.read(data).map(PostmasterFile::pid);
    }

    /** The server and all its processes have the data directory as their working directory. */
    private static boolean isOf(Path data, long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String program = String.valueOf(
                    Files.readSymbolicLink(process.resolve("exe")).getFileName());
            return program.startsWith("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }

    private static boolean ended(List<ProcessHandle> processes) {
        var all = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("Interrupted while an earlier PostgreSQL was stopping.", e);
        }
    }
}
