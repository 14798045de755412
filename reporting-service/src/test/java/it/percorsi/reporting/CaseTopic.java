package it.percorsi.reporting;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platformtest.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes events on their topics as the other services do: CloudEvents in binary mode. */
final class CaseTopic implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestServers.servers().kafka().bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Returns when the broker has acknowledged all. */
    void publish(Story story) {
        publish(story.events());
    }

    /** The same for any events, each on its own topic. */
    void publish(List<RecordedEvent> events) {
        List<Future<RecordMetadata>> acknowledgements =
                events.stream().map(event -> producer.send(toRecord(event))).toList();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            try {
                acknowledgement.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static ProducerRecord<String, byte[]> toRecord(RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), null, event.key(), Json.bytes(event));
        Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_id", recorded.id(),
                        "ce_type", "it.percorsi." + event.getClass().getSimpleName(),
                        "ce_source", "/percorsi/test",
                        "ce_subject", event.key(),
                        "ce_time", recorded.recordedAt().toString(),
                        "ce_revision", String.valueOf(DomainEvent.revisionOf(event.getClass())),
                        "ce_aggregateid", recorded.aggregateId(),
                        "ce_sequence", String.valueOf(recorded.sequence()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}
