package it.percorsi.bench.faults.checks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all topics from their beginning to where they end now. */
public final class Topics {

    private final String servers;

    /** Of that broker. */
    public Topics(String servers) {
        this.servers = servers;
    }

    /** Every record, partition by partition in its order. */
    public List<PublishedEvent> events() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<PublishedEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Collection<TopicPartition> all = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("percorsi."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> events.add(read(record)));
            }
        }
        return events;
    }

    private static PublishedEvent read(ConsumerRecord<String, byte[]> record) {
        return new PublishedEvent(
                header(record, "ce_source").replaceAll(".*/|-service", ""),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                header(record, "ce_id"),
                header(record, "ce_aggregateid"),
                Long.parseLong(header(record, "ce_sequence")),
                Digest.of(record.value()));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "-1" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
