package it.percorsi.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.privacy.Sealing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private static final ReferralEndorsed EVENT =
            new ReferralEndorsed("case-1", "legnano", "015118", LocalDate.of(2026, 3, 2));

    private static ProducerRecord<String, byte[]> published() {
        return WireFormat.toRecord(
                new GenericDomainEventMessage<>(
                        "CaseFile",
                        "case-1",
                        4,
                        EVENT,
                        MetaData.from(Map.of("actor", "sara", "correlationId", "c-1", "ruleBook", "carta-ccs-1")),
                        "event-1",
                        Instant.parse("2026-03-02T09:00:00Z")),
                Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(json -> Json.configure(json, Sealing.withoutKeys()))
                        .build(),
                "referral-service");
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 3, 77, sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return record;
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void isCloudEventsInBinaryModeUnderTheKeyOfTheCase() {
        ProducerRecord<String, byte[]> record = published();
        assertThat(record.topic()).isEqualTo("percorsi.case-events");
        assertThat(record.key()).isEqualTo("case-1");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo("event-1");
        assertThat(header(record, "ce_type")).isEqualTo("it.percorsi.ReferralEndorsed");
        assertThat(header(record, "ce_source")).isEqualTo("/percorsi/referral-service");
        assertThat(header(record, "ce_subject")).isEqualTo("case-1");
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(header(record, "ce_aggregateid")).isEqualTo("case-1");
        assertThat(header(record, "ce_sequence")).isEqualTo("4");
        assertThat(header(record, "ce_revision")).isEqualTo("1");
        assertThat(header(record, "ce_rulebook")).isEqualTo("carta-ccs-1");
        assertThat(header(record, "ce_actor")).isEqualTo("sara");
    }

    @Test
    void isReadAsItWasPublished() {
        RecordedEvent read = WireFormat.read(received(published())).orElseThrow();
        assertThat(read.event()).isEqualTo(EVENT);
        assertThat(read.sequence()).isEqualTo(4);
        assertThat(read.position()).isEqualTo(77);
        assertThat(read.recordedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(read.provenance().actor()).isEqualTo("sara");
    }

    @Test
    void aTypeFromTheFutureIsPassedOver() {
        ConsumerRecord<String, byte[]> record = received(published());
        record.headers().add("ce_type", "it.percorsi.CaseDigitised".getBytes(StandardCharsets.UTF_8));
        assertThat(WireFormat.read(record)).isEmpty();
    }
}
