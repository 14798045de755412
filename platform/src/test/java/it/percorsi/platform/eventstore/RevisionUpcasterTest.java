package it.percorsi.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.EarlyEndReason;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.platform.json.Samples;
import it.percorsi.platform.json.Samples.Sample;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The way from the event store. */
class RevisionUpcasterTest {

    private static final String TYPE = PlacementEndedEarly.class.getName();

    static Stream<Sample> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theStoreAndTheTopicsReadEveryRevisionAlike(Sample sample) {
        DomainEventMessage<?> stored =
                StoredForm.read(sample.event().getName(), String.valueOf(sample.revision()), sample.bytes());
        assertThat(stored.getPayload()).isEqualTo(sample.read());
    }

    @Test
    void anEventOfAnEarlierRevisionIsLiftedAndKeepsItsPlace() {
        DomainEventMessage<?> stored =
                StoredForm.read(TYPE, "1", Samples.of("PlacementEndedEarly", 1).bytes());
        assertThat(stored.getPayload())
                .isEqualTo(new PlacementEndedEarly(
                        "5f3e2b9c-7f0a-3a51-9a8e-8f2a6b1c0003",
                        "0b6c1a52-58a3-3c38-9d0e-0d8f5ac5f001",
                        "legnano",
                        "015118",
                        LocalDate.of(2026, 3, 2),
                        EarlyEndReason.GAVE_UP,
                        EndingParty.PERSON));
        assertThat(stored.getSequenceNumber()).isEqualTo(7);
        assertThat(stored.getIdentifier()).isEqualTo("event-1");
        SerializedObject<byte[]> published = stored.serializePayload(StoredForm.SERIALIZER, byte[].class);
        assertThat(published.getType().getRevision()).isEqualTo("2");
        assertThat(published.getData()).asString().contains("\"endedBy\":\"person\"");
    }

    @ParameterizedTest
    @CsvSource({
        "gave-up, PERSON",
        "other-job, PERSON",
        "company-withdrew, COMPANY",
        "health, UNKNOWN",
        "not-suited, UNKNOWN",
        "a-code-of-the-future, UNKNOWN"
    })
    void R38_whoEndedAPlacementIsReadFromTheReasonWhereItSaysSo(String reason, EndingParty party) {
        String sample = Samples.of("PlacementEndedEarly", 1).text().replace("gave-up", reason);
        assertThat(read("1", sample).endedBy()).isEqualTo(party);
    }

    @Test
    void theLatestRevisionIsLeftAlone() {
        String sample = Samples.of("PlacementEndedEarly", 2).text();
        assertThat(read("2", sample).endedBy()).isEqualTo(EndingParty.SERVICE);
    }

    @Test
    void aRevisionOfTheFutureIsReadByWhatIsKnownAndPublishedUnderItsNumber() {
        String later = Samples.of("PlacementEndedEarly", 2)
                .text()
                .replace("\"service\"", "\"job-centre\", \"told\": {\"by\": [\"letter\", 2]}");
        assertThat(read("3", later).endedBy()).isEqualTo(EndingParty.UNKNOWN);
        SerializedObject<byte[]> published = StoredForm.read(TYPE, "3", later.getBytes(StandardCharsets.UTF_8))
                .serializePayload(StoredForm.SERIALIZER, byte[].class);
        assertThat(published.getType().getRevision()).isEqualTo("3");
        assertThat(published.getData()).asString().isEqualTo(later);
    }

    @Test
    void aTypeOfTheFutureIsNoEventToAnybody() {
        DomainEventMessage<?> stored = StoredForm.read(
                "it.percorsi.events.placement.PlacementDigitised",
                "1",
                Samples.of("PlacementEndedEarly", 1).bytes());
        assertThat(stored.getPayloadType()).isEqualTo(UnknownSerializedType.class);
        assertThat(stored.getPayload()).isNotInstanceOf(DomainEvent.class);
    }

    private static PlacementEndedEarly read(String revision, String json) {
        return (PlacementEndedEarly) StoredForm.read(TYPE, revision, json.getBytes(StandardCharsets.UTF_8))
                .getPayload();
    }
}
