package it.percorsi.company;

import it.percorsi.events.CaseEvent;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.CompletionEvaluation;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.placement.PlacementCompleted;
import it.percorsi.events.placement.PlacementEvent;
import it.percorsi.events.placement.PlacementProposed;
import it.percorsi.events.placement.PlacementStarted;
import it.percorsi.platform.json.Json;
import it.percorsi.platformtest.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the placement-service publishes, one case per placement. */
final class CaseEvents implements AutoCloseable {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2026, 9, 30);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.servers().kafka().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    void proposed(String placementId, String companyId, String postId, long sequence) {
        send(
                new PlacementProposed(
                        placementId,
                        "case-of-" + placementId,
                        "person",
                        "legnano",
                        "015118",
                        Category.PSYCHO_SOCIAL,
                        companyId,
                        "Posti S.r.l.",
                        postId,
                        Instrument.TIROCINIO,
                        "Elisa Tutor",
                        "Anna Re",
                        START,
                        END,
                        20,
                        List.of(DayOfWeek.MONDAY),
                        START.minusDays(20)),
                sequence);
    }

    void started(String placementId, String companyId, String postId, long sequence) {
        send(
                new PlacementStarted(
                        placementId,
                        "case-of-" + placementId,
                        "person",
                        "legnano",
                        "015118",
                        Category.PSYCHO_SOCIAL,
                        companyId,
                        "Posti S.r.l.",
                        postId,
                        Instrument.TIROCINIO,
                        "Elisa Tutor",
                        START,
                        END,
                        20,
                        List.of(DayOfWeek.MONDAY)),
                sequence);
    }

    void completed(String placementId, long sequence) {
        send(
                new PlacementCompleted(
                        placementId,
                        "case-of-" + placementId,
                        "legnano",
                        "015118",
                        END,
                        CompletionEvaluation.OBJECTIVES_MET),
                sequence);
    }

    private void send(PlacementEvent event, long sequence) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(CaseEvent.TOPIC, event.caseId(), Json.bytes(event));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "it.percorsi." + event.getClass().getSimpleName(),
                        "ce_time", "2026-03-10T09:00:00Z",
                        "ce_aggregateid", event.placementId(),
                        "ce_sequence", String.valueOf(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
