package it.percorsi.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server, held by a shell that reads a pipe from this JVM. When the pipe closes, because we
 * close it or because this JVM is gone in whatever way, the shell stops the server. The shell has a
 * session of its own, so that a Ctrl-C meant for the JVM does not stop the database first.
 */
final class PostgresProcess {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 5;

    private static final String HOLDER = """
            trap '' HUP INT TERM
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (read -r end <&3; kill -INT "$server") &
            keeper=$!
            exec 3<&-
            wait "$server"
            status=$?
            kill -KILL "$keeper" 2>/dev/null
            exit "$status"
            """;

    private final Process holder;
    private final Path data;

    private PostgresProcess(Process holder, Path data) {
        this.holder = holder;
        this.data = data;
    }

    static PostgresProcess start(List<String> server, Path data, Path serverLog) throws IOException {
        List<String> command =
                RootWrapper.join(List.of("setsid", "sh", "-c", HOLDER, "percorsi-postgres"), RootWrapper.wrap(server));
        Process holder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(serverLog.toFile()))
                .start();
        return new PostgresProcess(holder, data);
    }

    /** Waits until the server accepts connections; its process, or nothing when it ended instead. */
    Optional<Long> awaitReady() throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!holder.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            Optional<PostmasterFile> file = PostmasterFile.read(data).filter(PostmasterFile::ready);
            if (file.isPresent()) {
                return file.map(PostmasterFile::pid);
            }
            if (System.nanoTime() > limit) {
                stop();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Calls back when the server is gone. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the callback
    void whenEnded(Runnable then) {
        holder.onExit().thenRun(then);
    }

    /** Stops the server after a checkpoint; harshly (it then recovers at the next start) if it takes too long. */
    void stop() {
        try (OutputStream pipe = holder.getOutputStream()) {
            log.debug("Closing {}", pipe);
        } catch (IOException alreadyClosed) {
            log.debug("The server was already told to stop", alreadyClosed);
        }
        try {
            if (!holder.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("PostgreSQL did not stop within {}; it will recover at the next start", STOP_LIMIT);
                PostgresLeftovers.signal(
                        "QUIT",
                        PostgresLeftovers.processes(data).stream()
                                .map(ProcessHandle::pid)
                                .toList());
                holder.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
