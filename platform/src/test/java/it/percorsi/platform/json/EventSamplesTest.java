package it.percorsi.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One approved sample of every event and revision. A sample is never changed: whoever stored or read it once must be
 * able to read it for ever. A new event's proposal is written to {@code target/samples}, to be reviewed and moved.
 */
class EventSamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everySampleOfEveryRevisionIsReadAndTheLatestIsWrittenAlike(Class<? extends DomainEvent> event)
            throws IOException {
        int latest = DomainEvent.revisionOf(event);
        for (int revision : IntStream.rangeClosed(1, latest).toArray()) {
            String sample = sample(event, revision);
            DomainEvent read = Json.read(sample, event);
            assertThat(read.ambito()).isEqualTo("legnano");
            assertThat(read.key()).isNotBlank();
            if (revision == latest) {
                ObjectNode whole = (ObjectNode) JSON.readTree(sample);
                for (String part : SampleProposal.personalParts(event)) {
                    assertThat(whole.get(part).asString()).as(part).startsWith("p1.");
                    whole.putNull(part);
                }
                assertThat(JSON.readTree(Json.bytes(read))).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void aReaderPassesOverWhatALaterVersionAdds(Class<? extends DomainEvent> event) throws IOException {
        String sample = sample(event, DomainEvent.revisionOf(event));
        String later = sample.replaceFirst("\\{", "{\"addedLater\": {\"a\": 1},");
        assertThat(Json.read(later, event)).isEqualTo(Json.read(sample, event));
    }

    @Test
    void noSampleIsEverChangedOrRemoved() throws Exception {
        for (String line : resource("SHA256SUMS").lines().toList()) {
            String name = line.substring(66);
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(resource(name).getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(digest)).as(name).isEqualTo(line.substring(0, 64));
        }
        assertThat(resource("SHA256SUMS").lines().count()).isGreaterThanOrEqualTo(events().count());
    }

    @Test
    void aReaderMeetsACodeThatALaterVersionAdded() throws IOException {
        String sample = sample(EventCatalog.named("AttendanceRecorded").orElseThrow(), 1);
        JsonNode later = JSON.readTree(Json.bytes(Json.read(
                sample.replace("absent-notified", "on-strike"),
                EventCatalog.named("AttendanceRecorded").orElseThrow())));
        assertThat(later.get("status").asString()).isEqualTo("unknown");
    }

    private static String sample(Class<? extends DomainEvent> event, int revision) throws IOException {
        String name = event.getSimpleName() + ".v" + revision + ".json";
        if (DomainEvent.class.getResource("/samples/" + name) == null) {
            Path proposal = Path.of("target", "samples", name);
            Files.createDirectories(proposal.getParent());
            Files.writeString(proposal, SampleProposal.of(event));
            throw new AssertionError("No approved sample " + name + ": review " + proposal
                    + ", move it to events/src/main/resources/samples and add it to SHA256SUMS there");
        }
        return resource(name);
    }

    private static String resource(String name) throws IOException {
        try (InputStream sample = DomainEvent.class.getResourceAsStream("/samples/" + name)) {
            assertThat(sample).as(name).isNotNull();
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
