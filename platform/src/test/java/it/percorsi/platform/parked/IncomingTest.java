package it.percorsi.platform.parked;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is poison, and what is none of this version's business. */
class IncomingTest {

    private final Map<String, String> headers = new TreeMap<>(Map.of(
            "ce_id", "event-1",
            "ce_type", "it.percorsi.ParkedMessageDiscarded",
            "ce_time", "2026-03-02T10:15:30Z",
            "ce_aggregateid", "aggregate-1",
            "ce_sequence", "0",
            "ce_revision", "1"));
    private String value = "";

    @BeforeEach
    void anApprovedSample() throws IOException {
        try (InputStream sample = DomainEvent.class.getResourceAsStream("/samples/ParkedMessageDiscarded.v1.json")) {
            value = new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Incoming incoming() {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("topic", 3, 7, "key", value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return Incoming.of(record);
    }

    @Test
    void anEventIsRead() {
        assertThat(incoming()).isInstanceOf(Incoming.Event.class);
    }

    @Test
    void anEventOfALaterVersionIsUnknown() {
        headers.put("ce_type", "it.percorsi.SomethingNew");
        assertThat(incoming()).isInstanceOf(Incoming.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_time", "ce_aggregateid", "ce_sequence"})
    void aMissingHeaderIsPoison(String name) {
        headers.remove(name);
        assertThat(incoming())
                .isInstanceOfSatisfying(
                        Incoming.Unreadable.class,
                        poison -> assertThat(poison.reason().toString()).contains("unreadable", name));
    }

    @ParameterizedTest
    @CsvSource({"ce_time, yesterday", "ce_sequence, first"})
    void aSpoiltHeaderIsPoison(String name, String text) {
        headers.put(name, text);
        assertThat(incoming()).isInstanceOf(Incoming.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "by hand", "{\"waitingBehind\": \"many\"}"})
    void aSpoiltValueIsPoison(String text) {
        value = text;
        assertThat(incoming()).isInstanceOf(Incoming.Unreadable.class);
    }

    @Test
    void aRecordWithoutAValueIsPoison() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("topic", 3, 7, "key", null);
        record.headers().add("ce_type", "it.percorsi.ParkedMessageDiscarded".getBytes(StandardCharsets.UTF_8));
        assertThat(Incoming.of(record)).isInstanceOf(Incoming.Unreadable.class);
        assertThat(PublishedRecord.of(record).eventId()).isEqualTo("topic/3/7");
    }

    @Test
    void whatIsKeptIsWhatWasPublished() {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("topic", 3, 7, "key", value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        ConsumerRecord<String, byte[]> kept = PublishedRecord.of(record).asReceived();
        assertThat(kept.value()).isEqualTo(record.value());
        assertThat(kept.headers()).isEqualTo(record.headers());
        assertThat(kept.offset()).isEqualTo(7);
    }
}
