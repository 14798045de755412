package it.percorsi.bench.faults.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at what arrives on the topics, to tell when something recorded after a moment has got there. */
final class KafkaTail implements AutoCloseable {

    private static final String TIME = "ce_time";

    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;
    private volatile Instant latest = Instant.EPOCH;

    KafkaTail(String servers) {
        thread = Thread.ofPlatform().daemon().name("kafka-tail").start(() -> read(servers));
    }

    /** Whether an event recorded after that moment has arrived. */
    boolean hasSeenAfter(Instant moment) {
        return latest.isAfter(moment);
    }

    private void read(String servers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "250",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            while (!ended.get()) {
                look(consumer);
            }
        }
    }

    private void look(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            if (consumer.assignment().isEmpty()) {
                consumer.assign(partitions(consumer));
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                List.of(record.headers().toArray()).stream()
                        .filter(header -> header.key().equals(TIME))
                        .map(Header::value)
                        .map(value -> Instant.parse(new String(value, StandardCharsets.UTF_8)))
                        .filter(time -> time.isAfter(latest))
                        .forEach(time -> latest = time);
            }
        } catch (KafkaException away) {
            // It will be back.
        }
    }

    /** Assigned by hand, not by the broker: a group would have to find itself again after each of its deaths. */
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().startsWith("percorsi."))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
