package it.percorsi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {

    @Test
    void threadsThatWaitForAClassDoNotKeepOutTheOneThatReleasesIt() throws IOException, InterruptedException {
        assertThat(comesToItsEnd("with room")).isTrue();
    }

    private static boolean comesToItsEnd(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                CrowdedStart.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
    }
}
