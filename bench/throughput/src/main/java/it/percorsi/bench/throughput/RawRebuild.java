package it.percorsi.bench.throughput;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import it.percorsi.events.CaseEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/** The yardstick: the same events read in batches as large, and a document as large written for each key of a batch. */
final class RawRebuild {

    private static final int BATCH = 500;

    private final Installation installation;

    RawRebuild(Installation installation) {
        this.installation = installation;
    }

    /** From the store. */
    double fromStore(String schema, String view) throws Exception {
        Writer writer = new Writer(schema, view);
        long done = 0;
        long start = System.nanoTime();
        try (Connection connection = installation.connection();
                PreparedStatement page = connection.prepareStatement("SELECT global_index, aggregate_id, sequence, "
                        + "event_id, metadata, payload, payload_revision, payload_type, recorded_at FROM " + schema
                        + ".event WHERE global_index > ? ORDER BY global_index LIMIT " + BATCH)) {
            long last = 0;
            int read = BATCH;
            while (read == BATCH) {
                page.setLong(1, last);
                Set<String> ids = new LinkedHashSet<>();
                read = 0;
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        // A stipend's three events follow on each other, as in the view.
                        ids.add(rows.getString(2) + rows.getLong(3) / 3);
                        rows.getBytes(5);
                        rows.getBytes(6);
                        read++;
                    }
                }
                writer.write(ids);
                done += read;
            }
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    /** From the topic of cases. */
    double fromTopic(String database, String view, long events) {
        Writer writer = new Writer(database, view);
        Map<String, Object> reading = Map.of(
                "bootstrap.servers",
                installation.kafka(),
                "group.id",
                "bench-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                BATCH);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(CaseEvent.TOPIC));
            long done = 0;
            long first = 0;
            long start = 0;
            while (done < events) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
                Set<String> ids = new LinkedHashSet<>();
                for (ConsumerRecord<String, byte[]> record : records) {
                    ids.add(record.key());
                }
                writer.write(ids);
                done += records.count();
                if (start == 0 && done > 0) {
                    start = System.nanoTime();
                    first = done;
                }
            }
            return (done - first) / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** Writes the view's first document again and again, under other ids. */
    private final class Writer {
        private final Document like;
        private final MongoCollection<Document> target;

        Writer(String database, String view) {
            MongoDatabase documents = installation.documents().getDatabase(database);
            String collection = StreamSupport.stream(
                            documents.listCollectionNames().spliterator(), false)
                    .filter(name -> name.startsWith(view + "-v"))
                    .findFirst()
                    .orElseThrow();
            Document found = documents.getCollection(collection).find().first();
            if (found == null) {
                throw new IllegalStateException(collection + " is empty");
            }
            like = found;
            MongoDatabase bench = installation.documents().getDatabase("bench");
            bench.drop();
            target = bench.getCollection("raw");
        }

        void write(Set<String> ids) {
            if (!ids.isEmpty()) {
                target.bulkWrite(
                        ids.stream()
                                .map(id -> new ReplaceOneModel<>(
                                        Filters.eq("_id", id),
                                        new Document(like).append("_id", id),
                                        new ReplaceOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false));
            }
        }
    }
}
