package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("whole")
class OneJvmTest {

    private static final int ENOUGH = 24;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKillOnceAndTheViewsAreBuiltAgain() throws Exception {
        Path data = folder.resolve("i miei dati");
        CommandStream sent;
        try (ChildJvm first = ChildJvm.start(data)) {
            sent = CommandStream.against(first.api());
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> sent.acknowledged() >= ENOUGH);
            first.kill();
            sent.end();
        }
        // The document store forgets everything, so the second start shows views built from the events alone.
        try (ChildJvm second = ChildJvm.start(data)) {
            ApiClient api = second.api();
            assertThat(second.said()).contains("solo su 127.0.0.1");
            everyCommandHasOneEffect(api, sent);
            List<String> listed = ids(api);
            assertThat(listed).hasSameSizeAs(sent.locations().keySet());
            listed.forEach(id ->
                    await().untilAsserted(() -> assertThat(timeline(api, id)).isNotEmpty()));
            assertThat(second.terminate()).isLessThan(Duration.ofSeconds(15));
            assertThat(data.resolve("run/percorsi.json")).doesNotExist();
        }
        assertThat(Files.readString(LogFile.in(data)))
                .contains("[referral]", "[reporting]")
                .doesNotContain("took too long");
    }

    private static void everyCommandHasOneEffect(ApiClient api, CommandStream sent) {
        Map<String, Long> expectedVersions = new HashMap<>();
        sent.locations().forEach((key, acknowledged) -> {
            if (acknowledged.isPresent()) {
                assertThat(api.get(acknowledged.get()).status())
                        .as("acknowledged as %s", key)
                        .isEqualTo(200);
            }
            String location = CommandStream.refer(api, key);
            assertThat(CommandStream.refer(api, key)).isEqualTo(location);
            assertThat(acknowledged.or(() -> Optional.of(location))).contains(location);
            if (sent.endorsed().containsKey(key)) {
                CommandStream.endorse(api, key, location);
            }
            expectedVersions.put(location, sent.endorsed().containsKey(key) ? 1L : 0L);
        });
        assertThat(expectedVersions)
                .as("one case a key")
                .hasSize(sent.locations().size());
        expectedVersions.forEach((location, version) ->
                assertThat(api.get(location).header("ETag")).as(location).isEqualTo("\"" + version + "\""));
    }

    private static JsonNode timeline(ApiClient api, String id) {
        return api.get("/api/v1/cases/" + id + "/timeline").json();
    }

    private static List<String> ids(ApiClient api) {
        List<String> ids = new ArrayList<>();
        String page = "/api/v1/cases?limit=50";
        while (!page.isEmpty()) {
            ApiClient.Answer answer = api.get(page);
            answer.json().forEach(line -> ids.add(line.get("caseId").asString()));
            Matcher next = NEXT.matcher(answer.header("Link"));
            page = next.find() ? next.group(1) : "";
        }
        return ids;
    }
}
