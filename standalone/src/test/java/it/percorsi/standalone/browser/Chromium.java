package it.percorsi.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine; none is ever downloaded. */
final class Chromium {

    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    /** Where it is. Without one a person's tests are skipped, but on the build server they fail. */
    static Path require() {
        Optional<Path> found = find();
        String sentence = "no Chromium on the PATH (" + String.join(", ", NAMES)
                + "): the browser tests cannot run; on Debian: apt-get install chromium";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(found).as(sentence).isPresent();
        }
        assumeTrue(found.isPresent(), sentence);
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
