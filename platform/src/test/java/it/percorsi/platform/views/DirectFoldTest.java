package it.percorsi.platform.views;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectFoldTest {

    private record Story(List<String> told) {}

    /** Tells what a case and its placement recorded. */
    private static final class Told implements View<Story> {
        @Override
        public String name() {
            return "told";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Story> document() {
            return Story.class;
        }

        @Override
        public List<String> aggregatesOf(String id) {
            return List.of("case", "placement");
        }

        @Override
        public List<String> touchedBy(RecordedEvent event) {
            return List.of(event.event().key());
        }

        @Override
        public Story fold(@Nullable Story current, String id, RecordedEvent event) {
            Stream<String> before = current == null ? Stream.of() : current.told().stream();
            String now = event.aggregateId() + " " + event.sequence();
            return new Story(Stream.concat(before, Stream.of(now)).toList());
        }
    }

    private final Clock before = GenericEventMessage.clock;
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @AfterEach
    void end() {
        GenericEventMessage.clock = before;
        store.shutDown();
    }

    private void recorded(String aggregate, long sequence, String at) {
        GenericEventMessage.clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        store.publish(new GenericDomainEventMessage<>(
                aggregate,
                aggregate,
                sequence,
                new ReferralEndorsed("case", "legnano", "015118", LocalDate.of(2026, 3, 2))));
    }

    @Test
    void aClockThatWasPutBackTurnsNoAggregatesOrderAround() {
        recorded("case", 0, "2026-03-02T10:00:00Z");
        recorded("placement", 0, "2026-03-02T10:05:00Z");
        recorded("case", 1, "2026-03-02T08:00:00Z");
        recorded("case", 2, "2026-03-02T10:10:00Z");

        Story story = new DirectFold<>(new Told(), store)
                .find("case", new DocumentsAway(Instant.EPOCH, new IllegalStateException("away")))
                .map(Seen::body)
                .orElseThrow();

        assertThat(story.told()).containsExactly("case 0", "case 1", "placement 0", "case 2");
    }
}
