package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.standalone.containers.ProjectFolder;
import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole thread of one case as an outsider drives it: by curl, through the gateway only. */
@Tag("whole")
class WalkthroughTest {

    @Test
    void oneCaseFromReferralToReportAndThenAnother() throws Exception {
        ChildJvm percorsi = ChildJvm.ofThisJvm();
        String url = percorsi.url();
        String kafka = kafkaOf(percorsi);
        Set<String> before = CaseTopic.read(kafka).casesWith("StipendApproved").keySet();
        assertThat(walk(url, percorsi.demoSecret())).isZero();
        assertThat(walk(url, percorsi.demoSecret()))
                .as("again on the same data")
                .isZero();
        CaseTopic topic = CaseTopic.read(kafka);
        Map<String, List<String>> walked = topic.casesWith("StipendApproved");
        walked.keySet().removeAll(before);
        assertThat(walked)
                .hasSize(2)
                .allSatisfy((id, story) -> assertThat(story)
                        .containsSubsequence(
                                "ReferralSubmitted",
                                "PlacementStarted",
                                "AttendanceRecorded",
                                "AttendanceMonthConfirmed",
                                "StipendComputed",
                                "StipendReduced",
                                "StipendApproved"));
        assertThat(topic.headersMissing()).isEmpty();
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
