package it.percorsi.company;

import it.percorsi.events.company.CompanyEvent;
import it.percorsi.platformtest.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the company topic as an independent client does. */
final class PublishedEvents {

    private PublishedEvents() {}

    /** Type and sequence number of the events of a company, as many as there have to be. */
    static List<String> of(String companyId, int expected) {
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestServers.servers().kafka().bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(CompanyEvent.TOPIC));
            Eventually.until(() -> {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (companyId.equals(record.key())) {
                        found.add(text(record, "ce_type") + " " + text(record, "ce_sequence"));
                    }
                }
                return found.size() >= expected;
            });
        }
        return found;
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
