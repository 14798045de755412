package it.percorsi.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one image definition. */
class DockerfileTest {

    private final String dockerfile;

    DockerfileTest() throws IOException {
        dockerfile = ProjectFolder.text("Dockerfile");
    }

    @Test
    void bothStagesStandOnOnePinnedRuntime() {
        assertThat(dockerfile).containsPattern("(?m)^ARG JRE=eclipse-temurin:25\\.0\\.\\d+_\\d+-jre-[a-z]+$");
        assertThat(all("(?m)^FROM (\\S+)")).containsExactly("${JRE}", "${JRE}");
    }

    @Test
    void itRunsWithoutRightsAndSaysWhenItIsReady() {
        assertThat(all("(?m)^USER (\\S+)")).containsExactly("10001:10001");
        assertThat(dockerfile).containsPattern("(?m)^HEALTHCHECK .* CMD \\[\"ready\"]$");
        assertThat(dockerfile.indexOf("USER")).isLessThan(dockerfile.indexOf("ENTRYPOINT"));
    }

    @Test
    void theLayersThatChangeLeastComeFirst() {
        assertThat(all("(?m)^COPY --from=layers /build/layers/(\\S+)/ "))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void nothingIsSentToTheBuilderButWhatItCopies() throws IOException {
        assertThat(ProjectFolder.text(".dockerignore").lines().filter(line -> !line.startsWith("#")))
                .containsExactly("**", "!*/target/*-app.jar", "!deploy/ready.sh");
        assertThat(ProjectFolder.file("deploy/ready.sh")).isExecutable();
    }

    private List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(dockerfile)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
