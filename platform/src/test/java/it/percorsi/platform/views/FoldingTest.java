package it.percorsi.platform.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldingTest {

    /** Counts what it folded, so that a repeat would show. */
    record Count(int events) {}

    private static final class Counting implements View<Count> {
        private static final long POISON = 666;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Count> document() {
            return Count.class;
        }

        @Override
        public List<String> touchedBy(RecordedEvent event) {
            return List.of(event.event().key());
        }

        @Override
        public Count fold(@Nullable Count current, String id, RecordedEvent event) {
            if (event.sequence() == POISON) {
                throw new IllegalStateException("a fault of the program");
            }
            return new Count(current == null ? 1 : current.events() + 1);
        }
    }

    private static final class InMemory implements DocumentStore<Count> {
        private final Map<String, Seen<Count>> documents = new HashMap<>();
        private int loads;
        private int saves;
        private Runnable beforeSave = () -> {};

        @Override
        public Map<String, Seen<Count>> load(Collection<String> ids) {
            loads++;
            Map<String, Seen<Count>> found = new HashMap<>(documents);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public boolean save(Collection<Seen<Count>> changed) {
            saves++;
            Runnable first = beforeSave;
            beforeSave = () -> {};
            first.run();
            boolean all = true;
            for (Seen<Count> document : changed) {
                long stored = documents
                        .getOrDefault(document.id(), Seen.nothing(document.id()))
                        .revision();
                if (stored == document.revision()) {
                    documents.put(
                            document.id(), new Seen<>(document.id(), document.body(), document.seen(), stored + 1));
                } else {
                    all = false;
                }
            }
            return all;
        }

        int count(String id) {
            Count count = documents.getOrDefault(id, Seen.nothing(id)).body();
            return count == null ? 0 : count.events();
        }
    }

    private final InMemory store = new InMemory();
    private final Counter overtaken = new SimpleMeterRegistry().counter("overtaken");
    private final Folding<Count> folding = new Folding<>(new Counting(), store, overtaken);

    private static RecordedEvent event(String caseId, String aggregate, long sequence) {
        return new RecordedEvent(
                aggregate + sequence,
                new ReferralEndorsed(caseId, "legnano", "015118", LocalDate.of(2026, 3, 2)),
                aggregate,
                sequence,
                Instant.EPOCH,
                new Provenance("test", "", "", "", null),
                sequence);
    }

    @Test
    void aRepeatChangesNothing() {
        List<RecordedEvent> events = List.of(event("a", "a", 0), event("a", "a", 1), event("b", "b", 0));
        folding.apply(events);
        folding.apply(events);
        folding.apply(events.subList(1, 2));
        assertThat(store.count("a")).isEqualTo(2);
        assertThat(store.count("b")).isEqualTo(1);
    }

    @Test
    void oneDocumentKeepsTheSequencesOfSeveralAggregatesApart() {
        folding.apply(List.of(event("a", "case", 5), event("a", "placement", 0), event("a", "placement", 1)));
        folding.apply(List.of(event("a", "placement", 1), event("a", "case", 6)));
        assertThat(store.count("a")).isEqualTo(4);
    }

    @Test
    void aBatchCostsOneLoadAndOneSave() {
        List<RecordedEvent> batch = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            batch.add(event("case" + i % 7, "case" + i % 7, i / 7));
        }
        folding.apply(batch);
        assertThat(store.loads).isEqualTo(1);
        assertThat(store.saves).isEqualTo(1);
    }

    @Test
    void twoThatFoldOneDocumentAtTheSameTimeLoseNothingAndCountNothingTwice() {
        folding.apply(List.of(event("a", "case", 0)));
        Folding<Count> other = new Folding<>(new Counting(), store, overtaken);
        store.beforeSave = () -> other.apply(List.of(event("a", "placement", 0), event("a", "case", 1)));

        folding.apply(List.of(event("a", "case", 1), event("a", "case", 2), event("b", "b", 0)));

        assertThat(store.count("a")).isEqualTo(4);
        assertThat(store.count("b")).isEqualTo(1);
        assertThat(overtaken.count()).isEqualTo(1);
    }

    @Test
    void whenOneEventCannotBeTakenInNothingIsStored() {
        RecordedEvent poison = event("b", "b", Counting.POISON);
        assertThatThrownBy(() -> folding.apply(List.of(event("a", "a", 0), poison)))
                .isInstanceOfSatisfying(
                        NotFolded.class, failure -> assertThat(failure.event()).isEqualTo(poison));
        assertThat(store.saves).isZero();
    }
}
