package it.percorsi.bench.faults.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The topics hold every stored event and nothing else; under each key the first appearances of a service's events stand
 * in the order of its store; what stands there again is the same to the byte.
 */
public final class PublicationCheck {

    private final Map<String, StoredEvent> stored;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, PublishedEvent> first = new HashMap<>();
    private final Map<String, Long> lastOfKey = new HashMap<>();
    private final Map<String, Long> lastOfAggregate = new HashMap<>();
    private long repeats;

    /** Of all services that publish. */
    public PublicationCheck(Collection<StoredEvent> stored) {
        this.stored = stored.stream().collect(Collectors.toMap(StoredEvent::id, Function.identity()));
    }

    /** The topics' records, each partition in its order. */
    public List<Finding> check(List<PublishedEvent> published) {
        published.forEach(this::meet);
        stored.values().stream()
                .filter(event -> !first.containsKey(event.id()))
                .forEach(event -> findings.add(Finding.loss("not published: %s".formatted(event))));
        return findings;
    }

    /** How often an event stood on a topic again. */
    public long repeats() {
        return repeats;
    }

    private void meet(PublishedEvent event) {
        StoredEvent origin = stored.get(event.id());
        if (origin == null) {
            findings.add(Finding.difference("published, but in no store: %s".formatted(event)));
            return;
        }
        PublishedEvent before = first.putIfAbsent(event.id(), event);
        if (before != null) {
            repeats++;
            if (!before.digest().equals(event.digest())
                    || !before.topic().equals(event.topic())
                    || before.partition() != event.partition()) {
                findings.add(Finding.twice("repeated otherwise: %s was %s".formatted(event, before)));
            }
            return;
        }
        if (!event.aggregate().equals(origin.aggregate())
                || event.sequence() != origin.sequence()
                || !event.service().equals(origin.service())) {
            findings.add(Finding.difference("%s is stored as %s".formatted(event, origin)));
        }
        if (!event.digest().equals(origin.digest())) {
            findings.add(Finding.difference("other bytes than stored: %s".formatted(event)));
        }
        demandOrder(lastOfAggregate, event.aggregate(), event.sequence(), event);
        demandOrder(lastOfKey, event.service() + "|" + event.topic() + "|" + event.key(), origin.position(), event);
    }

    private void demandOrder(Map<String, Long> last, String of, long number, PublishedEvent event) {
        Long before = last.put(of, number);
        if (before != null && before >= number) {
            findings.add(Finding.difference("out of order under %s: %d stands before %s".formatted(of, before, event)));
        }
    }
}
