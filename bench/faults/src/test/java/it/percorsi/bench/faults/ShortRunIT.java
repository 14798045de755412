package it.percorsi.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program as people start it, for two minutes. */
class ShortRunIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void nothingIsLostNothingIsDoubledNothingDiffers() throws IOException, InterruptedException {
        Path console = TARGET.resolve("short-run.txt");
        int exit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-classpath",
                        classPath(),
                        FaultBench.class.getName(),
                        // Two instances of placement-service; nearly every kind of fault, everything at once among
                        // them.
                        "--seed",
                        "244",
                        "--gap",
                        "5000",
                        "--minutes",
                        "2",
                        "--twice",
                        "1",
                        "--clients",
                        "16",
                        "--think",
                        "300",
                        "--folder",
                        TARGET.resolve("run").toString(),
                        "--apps",
                        TARGET.resolve("applications").toString()))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(() -> read(console)).isZero();
    }

    /** Without the applications' jars, which lie there for the build's order only. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> !entry.endsWith("-app.jar"))
                .reduce((left, right) -> left + System.getProperty("path.separator") + right)
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
