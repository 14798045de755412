package it.percorsi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivesKillTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path folder;

    private int lastRow;
    private int lastRecord;

    @Test
    void whenTheProcessIsKilledTheDatabaseStopsByItselfAndNothingAcknowledgedIsMissing() throws Exception {
        run(child -> kill(child.toHandle()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(PostgresLeftovers.processes(data())).isEmpty());
        everythingAcknowledgedIsThere();
    }

    @Test
    void whenAllProcessesAreKilledAnImmediateStartFindsEverything() throws Exception {
        run(child -> {
            List<ProcessHandle> database = PostgresLeftovers.processes(data());
            assertThat(database).isNotEmpty();
            kill(database.toArray(ProcessHandle[]::new));
            kill(child.toHandle());
        });
        everythingAcknowledgedIsThere();
    }

    private void everythingAcknowledgedIsThere() throws SQLException {
        assertThat(lastRow).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(lastRecord).isGreaterThanOrEqualTo(ENOUGH);
        try (var servers = EmbeddedServers.in(folder)
                .binaries(PostgresBinaries.userCache())
                .start()) {
            assertThat(rows(servers)).startsWith(numbers(lastRow));
            assertThat(Records.readAll(servers.kafka())).startsWith(numbers(lastRecord));
        }
        assertThat(PostgresLeftovers.processes(data())).isEmpty();
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        CrashingProcess.class.getName(),
                        folder.toString()))
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private void run(Consumer<Process> killing) throws IOException {
        Process child = start();
        boolean killed = false;
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                if (!killed && lastRecord >= ENOUGH) {
                    killing.accept(child);
                    killed = true;
                }
            }
        } finally {
            child.destroyForcibly();
        }
    }

    /** Not Process.destroyForcibly: that throws away what the process has printed last. */
    private static void kill(ProcessHandle... processes) {
        for (ProcessHandle process : processes) {
            PostgresLeftovers.signal("KILL", List.of(process.pid()));
        }
    }

    private void note(String line) {
        if (line.startsWith(CrashingProcess.ROW)) {
            lastRow = Integer.parseInt(line.substring(CrashingProcess.ROW.length()));
        } else if (line.startsWith(CrashingProcess.RECORD)) {
            lastRecord = Integer.parseInt(line.substring(CrashingProcess.RECORD.length()));
        }
    }

    private static List<String> rows(EmbeddedServers servers) throws SQLException {
        return List.of(Sql.ask(servers.postgres(), "SELECT string_agg(n::text, ',' ORDER BY n) FROM numbers")
                .split(",", -1));
    }

    private static String[] numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private Path data() {
        return folder.resolve("postgres/data");
    }
}
