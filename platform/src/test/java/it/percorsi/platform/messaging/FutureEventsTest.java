package it.percorsi.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.EndingParty;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.company.PostOpened;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.platform.eventstore.StoredForm;
import it.percorsi.platform.json.Samples;
import it.percorsi.platform.json.Samples.Sample;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later version may write is no trouble for a reader of this one, from a topic and from the store. */
class FutureEventsTest {

    static Stream<Sample> all() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void fieldsOfTheFutureArePassedOver(Sample sample) {
        String later = sample.text().replaceFirst("\\{", "{\"addedLater\": {\"a\": [1, {\"b\": null}]},");
        String revision = String.valueOf(sample.revision());
        assertThat(fromTopic(sample.event().getSimpleName(), revision, later)).contains(sample.read());
        assertThat(fromStore(sample.event(), revision, later)).isEqualTo(sample.read());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRevisionOfTheFutureIsReadAsTheLatest(Sample sample) {
        if (sample.isOfTheLatestRevision()) {
            assertThat(fromTopic(sample.event().getSimpleName(), "99", sample.text()))
                    .contains(sample.read());
            assertThat(fromStore(sample.event(), "99", sample.text())).isEqualTo(sample.read());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2.1", "seven", "99999999999999999999"})
    void aRevisionThatIsNoNumberIsReadAsTheLatest(String revision) {
        Sample sample = Samples.of("PlacementEndedEarly", 2);
        assertThat(fromTopic("PlacementEndedEarly", revision, sample.text())).contains(sample.read());
        assertThat(fromStore(PlacementEndedEarly.class, revision, sample.text()))
                .isEqualTo(sample.read());
    }

    @Test
    void anEventOfAnEarlierRevisionIsLifted() {
        Sample sample = Samples.of("PlacementEndedEarly", 1);
        assertThat(fromTopic("PlacementEndedEarly", "1", sample.text()))
                .get()
                .extracting(event -> ((PlacementEndedEarly) event).endedBy())
                .isEqualTo(EndingParty.PERSON);
    }

    @Test
    void aCodeOfTheFutureIsUnknownWhereverItStands() {
        String post = Samples.of("PostOpened", 1).text().replace("\"tirocinio\"", "\"telework\", \"tirocinio\"");
        assertThat(((PostOpened) both(PostOpened.class, post)).instruments())
                .containsExactly(Instrument.UNKNOWN, Instrument.TIROCINIO);
        String month = Samples.of("AttendanceMonthConfirmed", 1)
                .text()
                .replaceFirst("\"status\"\\s*:\\s*\"[a-z-]+\"", "\"status\": \"on-strike\"");
        assertThat(((AttendanceMonthConfirmed) both(AttendanceMonthConfirmed.class, month))
                        .days()
                        .getFirst()
                        .status())
                .isEqualTo(AttendanceStatus.UNKNOWN);
        String project = Samples.of("IndividualProjectDrafted", 3)
                .text()
                .replaceFirst("\"instrument\"\\s*:\\s*\"[a-z-]+\"", "\"instrument\": {\"kind\": \"new\", \"of\": [1]}");
        assertThat(((IndividualProjectDrafted) both(IndividualProjectDrafted.class, project)).instrument())
                .isEqualTo(Instrument.UNKNOWN);
    }

    @Test
    void aTypeOfTheFutureIsPassedOverOnATopicAndNeverPublishedByAVersionThatDoesNotKnowIt() {
        String payload = Samples.of("PlacementEndedEarly", 2).text();
        assertThat(fromTopic("PlacementDigitised", "1", payload)).isEmpty();
        var stored = StoredForm.read(
                "it.percorsi.events.placement.PlacementDigitised", "1", payload.getBytes(StandardCharsets.UTF_8));
        assertThatIllegalStateException()
                .isThrownBy(() -> WireFormat.toRecord(stored, StoredForm.SERIALIZER, "placement-service"))
                .withMessageContaining("later version");
    }

    @Test
    void aRevisionOfTheFutureIsPublishedAsItIsStored() {
        String later = Samples.of("PlacementEndedEarly", 2).text().replaceFirst("\\{", "{\"addedLater\": 1,");
        var stored = StoredForm.read(PlacementEndedEarly.class.getName(), "3", later.getBytes(StandardCharsets.UTF_8));
        var record = WireFormat.toRecord(stored, StoredForm.SERIALIZER, "placement-service");
        assertThat(record.value()).asString(StandardCharsets.UTF_8).isEqualTo(later);
        assertThat(record.headers().lastHeader("ce_revision").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("3");
    }

    private static DomainEvent both(Class<? extends DomainEvent> event, String json) {
        String revision = String.valueOf(DomainEvent.revisionOf(event));
        DomainEvent read = fromTopic(event.getSimpleName(), revision, json).orElseThrow();
        assertThat(fromStore(event, revision, json)).isEqualTo(read);
        return read;
    }

    private static Object fromStore(Class<? extends DomainEvent> event, String revision, String json) {
        return StoredForm.read(event.getName(), revision, json.getBytes(StandardCharsets.UTF_8))
                .getPayload();
    }

    private static Optional<DomainEvent> fromTopic(String name, String revision, String json) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("percorsi.case-events", 3, 77, "key", json.getBytes(StandardCharsets.UTF_8));
        Stream.of(
                        new String[] {"ce_type", "it.percorsi." + name},
                        new String[] {"ce_id", "event-1"},
                        new String[] {"ce_time", "2026-03-02T09:00:00Z"},
                        new String[] {"ce_aggregateid", "aggregate-1"},
                        new String[] {"ce_sequence", "4"},
                        new String[] {"ce_addedlater", "anything"},
                        new String[] {"ce_revision", revision})
                .forEach(header -> record.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8)));
        return WireFormat.read(record).map(RecordedEvent::event);
    }
}
