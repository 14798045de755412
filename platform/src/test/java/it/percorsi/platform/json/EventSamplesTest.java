package it.percorsi.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.json.Samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever stored or published an event once must be able to read it for ever. A new event's proposal is written to
 * {@code target/samples}, to be reviewed and moved.
 */
class EventSamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Sample> all() {
        return Samples.all();
    }

    static Stream<Sample> latest() {
        return Samples.latest();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSampleOfEveryRevisionIsRead(Sample sample) throws Exception {
        mustBeApproved(sample);
        DomainEvent read = sample.read();
        assertThat(read.ambito()).isEqualTo("legnano");
        assertThat(read.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("latest")
    void theLatestIsWrittenAsItWasRead(Sample sample) throws IOException {
        mustBeApproved(sample);
        ObjectNode whole = (ObjectNode) JSON.readTree(sample.text());
        for (String part : SampleProposal.personalParts(sample.event())) {
            assertThat(whole.get(part).asString()).as(part).startsWith("p1.");
            whole.putNull(part);
        }
        JsonNode written = JSON.readTree(Json.bytes(sample.read()));
        assertThat(written).isEqualTo(whole);
    }

    private static void mustBeApproved(Sample sample) throws IOException {
        if (!Samples.has(sample.name())) {
            Path proposal = Path.of("target", "samples", sample.name());
            Files.createDirectories(proposal.getParent());
            Files.writeString(proposal, SampleProposal.of(sample.event()));
            throw new AssertionError("No approved sample " + sample.name() + ": review " + proposal
                    + ", move it to events/src/main/resources/samples and add it to SHA256SUMS there");
        }
    }
}
