package it.percorsi.bench.faults.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What the threads of a Java process are at. */
final class ThreadDump {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final long PATIENCE_SECONDS = 30;

    private ThreadDump() {}

    /** Of the first thread; of all, into a file beside the log. */
    static String of(long pid, Path log) {
        Path file = log.resolveSibling(log.getFileName() + ".threads");
        try {
            Process dump = new ProcessBuilder(List.of(JCMD.toString(), Long.toString(pid), "Thread.print"))
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start();
            if (!dump.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                dump.destroyForcibly();
                return "it does not even tell its threads";
            }
            return Files.readAllLines(file).stream()
                    .dropWhile(line -> !line.startsWith("\"main\""))
                    .takeWhile(line -> !line.isBlank())
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            return failure.toString();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
