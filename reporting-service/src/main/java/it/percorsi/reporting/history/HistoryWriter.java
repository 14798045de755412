package it.percorsi.reporting.history;

import it.percorsi.platform.chain.DigestChain;
import it.percorsi.reporting.history.Anomaly.Kind;
import it.percorsi.reporting.history.HistoryTable.Head;
import it.percorsi.reporting.history.PublishedEvent.Place;
import it.percorsi.reporting.history.PublishedEvent.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends what topics bring, each event once, in one transaction a batch. Several instances may write, and an instance
 * that lost a partition may still be at work: who writes a partition's streams holds its lock, and what another has
 * written meanwhile is seen as a repeat.
 */
final class HistoryWriter {

    private final HistoryTable table;
    private final Anomalies anomalies;
    private final DigestChain chain;
    private final TransactionTemplate transactions;

    HistoryWriter(HistoryTable table, Anomalies anomalies, DigestChain chain, TransactionTemplate transactions) {
        this.table = table;
        this.anomalies = anomalies;
        this.chain = chain;
        this.transactions = transactions;
    }

    void take(List<ConsumerRecord<String, byte[]>> batch) {
        transactions.executeWithoutResult(transaction -> append(batch));
    }

    private void append(List<ConsumerRecord<String, byte[]>> batch) {
        table.lock(batch.stream()
                .map(record -> new TopicPartition(record.topic(), record.partition()))
                .collect(Collectors.toSet()));
        Known known = new Known(
                batch.stream().map(Published::event).flatMap(Optional::stream).toList());
        List<Entry> fresh = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            Optional<PublishedEvent> published = Published.event(record);
            if (published.isEmpty()) {
                anomalies.keep(Kind.UNREADABLE, record);
                continue;
            }
            PublishedEvent event = published.get();
            List<PublishedEvent> same = known.claiming(event);
            if (same.isEmpty()) {
                if (event.place().sequence() > 0 && !known.has(event.place().before())) {
                    anomalies.keep(Kind.PREDECESSOR_MISSING, record);
                }
                fresh.add(known.append(event));
            } else if (!same.stream().allMatch(event::repeats)) {
                anomalies.keep(Kind.DIFFERENT, record);
            }
        }
        table.insert(fresh);
    }

    /** What is kept already of what a batch speaks of, and what the batch has added. */
    private final class Known {
        private final Map<Place, PublishedEvent> byPlace = new HashMap<>();
        private final Map<String, PublishedEvent> byId = new HashMap<>();
        private final Set<Place> taken;
        private final Map<Stream, Head> heads;

        Known(List<PublishedEvent> events) {
            Set<Place> places = events.stream().map(PublishedEvent::place).collect(Collectors.toSet());
            table.at(places, events.stream().map(PublishedEvent::id).toList()).forEach(this::remember);
            Set<Place> before = places.stream().map(Place::before).collect(Collectors.toSet());
            taken = new HashSet<>(table.taken(before));
            heads = new HashMap<>(
                    table.heads(events.stream().map(PublishedEvent::stream).collect(Collectors.toSet())));
        }

        private void remember(PublishedEvent event) {
            byPlace.put(event.place(), event);
            byId.put(event.id(), event);
        }

        boolean has(Place place) {
            return taken.contains(place) || byPlace.containsKey(place);
        }

        /** Those that have its place or its id. */
        List<PublishedEvent> claiming(PublishedEvent event) {
            List<PublishedEvent> found = new ArrayList<>();
            Optional.ofNullable(byPlace.get(event.place())).ifPresent(found::add);
            Optional.ofNullable(byId.get(event.id())).ifPresent(found::add);
            return found;
        }

        Entry append(PublishedEvent event) {
            Head head = heads.getOrDefault(event.stream(), new Head(0, DigestChain.BEGINNING));
            long position = head.position() + 1;
            Entry entry = new Entry(position, event, chain.next(head.digest(), Entry.content(position, event)));
            heads.put(event.stream(), new Head(position, entry.digest()));
            remember(event);
            return entry;
        }
    }
}
