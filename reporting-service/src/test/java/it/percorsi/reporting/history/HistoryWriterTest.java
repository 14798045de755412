package it.percorsi.reporting.history;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.reporting.history.Anomaly.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of records, on a real PostgreSQL. */
class HistoryWriterTest {

    private final Store store = new Store();
    private final Topic topic = new Topic();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyEventIsKeptAsItWasPublishedEvenOfTypesYetUnknown() {
        ConsumerRecord<String, byte[]> record = topic.event("c1", "c1", 0);
        record.headers()
                .add("empty", new byte[0])
                .add("none", null)
                .add("ce_id", "c1-0".getBytes(StandardCharsets.UTF_8));
        store.took(record, topic.event("c1", "p1", 0), topic.event("c2", "c2", 0));

        Entry entry = store.table
                .page(new PublishedEvent.Stream(Topic.NAME, "c1"), 0, 1)
                .getFirst();
        assertThat(entry.event()).isEqualTo(Published.event(record).orElseThrow());
        assertThat(entry.event().value()).isEqualTo(Bytes.wrap(record.value()));
        assertThat(entry.event().headers()).isEqualTo(Published.headers(record)).hasSize(10);
        HistoryVerification verification = store.verified();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.streams()).isEqualTo(2);
        assertThat(verification.entries()).isEqualTo(3);
    }

    @Test
    void whatComesAgainIsDroppedInTheSameBatchAndLater() {
        store.took(topic.event("c1", "c1", 0), topic.event("c1", "c1", 1), topic.event("c1", "c1", 0));
        ConsumerRecord<String, byte[]> again = topic.event("c1", "c1", 1);
        again.headers().add("traceparent", new byte[] {1});
        store.took(again, topic.event("c1", "c1", 2));

        assertThat(store.ids("c1")).containsExactly("c1-0", "c1-1", "c1-2");
        assertThat(store.verified().intact()).isTrue();
    }

    @Test
    void anotherEventAtTheSamePlaceIsNeverSwallowed() {
        store.took(topic.event("c1", "c1", 0), topic.event("c1", "c1", 1));
        store.took(topic.event("c1", "c1", 1, "c1-1", "{\"n\":9}"));
        store.took(topic.event("c1", "c1", 1, "other", "{\"n\":1}"));
        store.took(topic.event("c1", "c1", 2, "c1-1", "{\"n\":2}"));
        store.took(topic.event("c2", "c1", 1));
        ConsumerRecord<String, byte[]> otherHeader = topic.event("c1", "c1", 1);
        otherHeader.headers().add("ce_actor", new byte[] {65});
        store.took(otherHeader);

        HistoryVerification verification = store.verified();
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstBreak()).isNull();
        assertThat(verification.anomalies()).isEqualTo(5);
        assertThat(verification.firstAnomalies()).extracting(Anomaly::kind).containsOnly(Kind.DIFFERENT);
        assertThat(verification.firstAnomalies().getFirst().eventId()).isEqualTo("c1-1");
        assertThat(store.ids("c1")).containsExactly("c1-0", "c1-1");
        assertThat(store.jdbc.queryForList("SELECT value FROM " + store.schema + ".anomaly", byte[].class))
                .contains("{\"n\":9}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEventWithoutItsPredecessorIsKeptAndTold() {
        ConsumerRecord<String, byte[]> lone = topic.event("c1", "c1", 2);
        store.took(topic.event("c1", "c1", 0)).took(lone).took(lone);

        HistoryVerification verification = store.verified();
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstAnomalies()).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.kind()).isEqualTo(Kind.PREDECESSOR_MISSING);
            assertThat(anomaly.sequence()).isEqualTo(2);
            assertThat(anomaly.offset()).isEqualTo(lone.offset());
        });
        assertThat(store.ids("c1")).containsExactly("c1-0", "c1-2");
    }

    @Test
    void whatIsNoEventIsToldOnceAndStopsNothing() {
        ConsumerRecord<String, byte[]> bare = topic.record("c1", "?", Map.of("ce_id", "x"));
        ConsumerRecord<String, byte[]> tombstone = new ConsumerRecord<>(Topic.NAME, 0, 77, "c1", null);
        store.took(bare, topic.event("c1", "c1", 0), tombstone).took(bare);

        assertThat(store.verified().firstAnomalies())
                .hasSize(2)
                .extracting(Anomaly::kind)
                .containsOnly(Kind.UNREADABLE);
        assertThat(store.ids("c1")).containsExactly("c1-0");
    }

    @Test
    void instancesThatWriteTheSameRecordsAtOnceMakeOneChain() throws Exception {
        List<List<ConsumerRecord<String, byte[]>>> batches = new ArrayList<>();
        for (int batch = 0; batch < 20; batch++) {
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                for (String key : List.of("c1", "c2", "c3")) {
                    records.add(topic.event(key, key, batch * 10L + i));
                }
            }
            batches.add(records);
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                running.add(instances.submit(() -> batches.forEach(store.writer()::take)));
            }
            for (Future<?> instance : running) {
                instance.get();
            }
        }

        HistoryVerification verification = store.verified();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(600);
        assertThat(store.ids("c2")).hasSize(200).startsWith("c2-0", "c2-1").endsWith("c2-198", "c2-199");
    }
}
