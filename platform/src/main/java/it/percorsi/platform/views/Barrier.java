package it.percorsi.platform.views;

import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes out of a feed what its view cannot take in, and what comes later under the same key: a document without one of
 * its events would be wrong without looking so. All that is parked until the view is built anew.
 */
final class Barrier {

    private static final Logger LOG = LoggerFactory.getLogger(Barrier.class);

    private final ParkedMessages parked;
    private final TransactionTemplate apart;
    private final String view;
    private final String consumer;

    /**
     * The barrier of one feed.
     *
     * @param apart keeps no connection: the feed may have to wait for its store with what it is given
     */
    Barrier(ParkedMessages parked, TransactionTemplate apart, View<?> view, String position) {
        this.parked = parked;
        this.apart = apart;
        this.view = ParkedMessages.view(view.name());
        this.consumer = ParkedMessages.view(position);
    }

    /** Those of the events that wait for nothing. */
    List<RecordedEvent> passing(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        Map<String, Long> held = apart.execute(none -> parked.heldBack(
                consumer, events.stream().map(event -> event.event().key()).collect(Collectors.toSet())));
        return held == null || held.isEmpty() ? events : without(events, held);
    }

    /** The others, after one could not be taken in. */
    List<RecordedEvent> without(List<RecordedEvent> events, NotFolded poison) {
        RecordedEvent event = poison.event();
        if (isGivenUp(event.id())) {
            return events.stream()
                    .filter(other -> !other.id().equals(event.id()))
                    .toList();
        }
        LOG.error("{} cannot take in event {}; its key waits: {}", consumer, event.id(), poison.words());
        String key = event.event().key();
        apart.executeWithoutResult(none -> parked.park(consumer, key, event, ParkedReason.notFolded(poison.words())));
        return without(events, Map.of(key, event.position()));
    }

    /** A record arrives that cannot be read. */
    void park(ConsumerRecord<String, byte[]> record, ParkedReason reason) {
        apart.executeWithoutResult(none -> {
            if (!parked.isDiscarded(view, record)) {
                LOG.error(
                        "{} cannot read {}/{}/{}: {}",
                        consumer,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        reason);
                parked.park(consumer, record.key() == null ? "" : record.key(), record, reason);
            }
        });
    }

    private List<RecordedEvent> without(List<RecordedEvent> events, Map<String, Long> held) {
        List<RecordedEvent> passing = new ArrayList<>();
        List<RecordedEvent> waiting = new ArrayList<>();
        for (RecordedEvent event : events) {
            boolean goesOn = event.position() < held.getOrDefault(event.event().key(), Long.MAX_VALUE);
            (goesOn ? passing : waiting).add(event);
        }
        apart.executeWithoutResult(none ->
                waiting.forEach(event -> parked.park(consumer, event.event().key(), event, null)));
        return passing;
    }

    private boolean isGivenUp(String eventId) {
        return Boolean.TRUE.equals(apart.execute(none -> parked.isDiscarded(view, eventId)));
    }
}
