package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.standalone.containers.ProjectFolder;
import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole thread of one case as an outsider drives it: by curl, through the gateway only. */
@Tag("whole")
class WalkthroughTest {

    @TempDir
    Path folder;

    @Test
    void oneCaseFromReferralToReportAndThenAnother() throws Exception {
        try (ChildJvm percorsi = ChildJvm.start(folder.resolve("data"))) {
            String url = percorsi.url();
            String secret =
                    Files.readString(folder.resolve("data/keys/demo.secret")).strip();
            assertThat(walk(url, secret)).isZero();
            assertThat(walk(url, secret)).as("again on the same data").isZero();
            CaseTopic topic = CaseTopic.read(kafkaOf(percorsi));
            assertThat(topic.casesWith("StipendApproved"))
                    .hasSize(2)
                    .allSatisfy(story -> assertThat(story)
                            .containsSubsequence(
                                    "ReferralSubmitted",
                                    "PlacementStarted",
                                    "AttendanceRecorded",
                                    "AttendanceMonthConfirmed",
                                    "StipendComputed",
                                    "StipendReduced",
                                    "StipendApproved"));
            assertThat(topic.headersMissing()).isEmpty();
            percorsi.kill();
        }
    }

    private static String kafkaOf(ChildJvm percorsi) {
        return percorsi.said()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Kafka "))
                .map(line -> line.substring("Kafka ".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** The script bounds each of its requests and waits itself. What it says stands in the test's output. */
    private static int walk(String url, String secret) throws IOException, InterruptedException {
        ProcessBuilder walk = new ProcessBuilder(
                        "bash", ProjectFolder.file("docs/walkthrough.sh").toString(), url)
                .redirectErrorStream(true);
        walk.environment().put("PERCORSI_CLIENT", DemoProgram.CLIENT_ID + ":" + secret);
        Process script = walk.start();
        script.getOutputStream().close();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        return script.waitFor();
    }
}
