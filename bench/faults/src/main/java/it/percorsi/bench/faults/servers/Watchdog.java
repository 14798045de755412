package it.percorsi.bench.faults.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Ends whatever still works below the folder of this run when this program is gone, in whatever way: a shell of its own
 * session that waits for the end of a pipe. Processes are known by their working directory, which nobody else uses.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' HUP INT TERM
            read -r end
            for round in 1 2 3; do
                for process in /proc/[0-9]*; do
                    case "$(readlink "$process/cwd" 2>/dev/null)" in
                        "$1"/*) kill -KILL "${process#/proc/}" 2>/dev/null ;;
                    esac
                done
                sleep 0.2
            done
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(Path folder) {
        try {
            return new Watchdog(
                    new ProcessBuilder(List.of("setsid", "sh", "-c", SCRIPT, "percorsi-watchdog", folder.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends everything now. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException gone) {
            shell.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
