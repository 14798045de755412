package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The stand-alone edition in a JVM of its own, started from its jar as people start it. */
public final class ChildJvm implements AutoCloseable {

    private static final class Shared {
        private static final ChildJvm INSTALLATION = startForAll();
    }

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final Path console;

    private ChildJvm(Process process, Path data, Path console) {
        this.process = process;
        this.data = data;
        this.console = console;
    }

    /** Starts on this folder and any free port; what it says goes into a file beside the folder. */
    public static ChildJvm start(Path data) throws IOException {
        Path console = Files.createTempFile(data.getParent(), "console", ".txt");
        ProcessBuilder installation =
                new ProcessBuilder(command(data)).redirectErrorStream(true).redirectOutput(console.toFile());
        // As short as is allowed: this JVM, which compiles nothing thoroughly, needs seconds for a longer one.
        installation.environment().put("PERCORSI_SIGNING_KEY_BITS", "2048");
        return new ChildJvm(installation.start(), data, console);
    }

    /**
     * One for all tests that let it run and do not mind what others wrote. Started when first asked for, it ends with the
     * JVM of the tests, whose classes are run one by one.
     */
    public static ChildJvm ofThisJvm() {
        return Shared.INSTALLATION;
    }

    private static ChildJvm startForAll() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "installation");
            ChildJvm installation = start(folder.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> installation.endAndDelete(folder)));
            return installation;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void endAndDelete(Path folder) {
        try (this) {
            terminate();
            FileSystemUtils.deleteRecursively(folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The secret of the program of the demonstration. */
    String demoSecret() throws IOException {
        return Files.readString(data.resolve("keys/demo.secret")).strip();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static List<String> command(Path data) throws IOException {
        return List.of(
                java().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar().toString(),
                "--data",
                data.toString(),
                "--demo-users",
                "--port",
                "0");
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("standalone-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar yet: run ./mvnw verify"));
        }
    }

    /** Waits until it is ready; speaks to it as the program of the demonstration, which may do all the service's work. */
    public ApiClient api() throws IOException {
        String url = url();
        return new ApiClient(url).with(new DemoProgram(url, demoSecret()));
    }

    /** Waits until it is ready and tells its address. */
    public String url() {
        Path runFile = data.resolve("run/percorsi.json");
        await().atMost(PATIENCE).until(() -> {
            assertThat(process.isAlive()).as("alive; it said: %s", said()).isTrue();
            return Files.exists(runFile)
                    && Files.readString(runFile).contains("\"pid\" : " + process.pid() + ",")
                    && Files.readString(runFile).contains("\"state\" : \"ready\"");
        });
        return said().lines()
                .filter(line -> line.startsWith("Percorsi: "))
                .findFirst()
                .orElseThrow()
                .substring("Percorsi: ".length());
    }

    /** Everything on its console so far. */
    String said() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it without a word and waits until nothing that it started is left. */
    void kill() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        assertThat(family).as("the database runs in a process of its own").isNotEmpty();
        process.destroyForcibly();
        family.add(process.toHandle());
        await().atMost(Duration.ofSeconds(10)).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Asks it to end, as {@code kill} does, and tells how long that took. */
    public Duration terminate() throws InterruptedException {
        long begin = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
