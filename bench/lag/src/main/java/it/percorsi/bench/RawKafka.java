package it.percorsi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;

/** The yardstick: how long the broker itself takes from sending a record to having it polled. */
final class RawKafka {

    private static final String TOPIC = "bench-raw";

    private RawKafka() {}

    static Figures measure(String servers, int records, int perSecond) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        }
        Figures figures = new Figures();
        Map<String, Object> reading =
                Map.of("bootstrap.servers", servers, "group.id", "bench-raw", "auto.offset.reset", "earliest");
        Map<String, Object> writing = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaConsumer<Long, byte[]> consumer =
                        new KafkaConsumer<>(reading, new LongDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<Long, byte[]> producer =
                        new KafkaProducer<>(writing, new LongSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(TOPIC));
            int warmUp = perSecond;
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < records + warmUp; i++) {
                    sent.add(producer.send(new ProducerRecord<>(TOPIC, System.nanoTime(), new byte[500])));
                    LockSupport.parkNanos(1_000_000_000L / perSecond);
                }
            });
            int seen = 0;
            while (seen < records + warmUp) {
                for (ConsumerRecord<Long, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (seen++ >= warmUp) {
                        figures.add(System.nanoTime() - record.key());
                    }
                }
            }
            writer.join();
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        }
        return figures;
    }
}
