package it.percorsi.platform.views;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Folds one document from the event store, for what the document store cannot tell at the moment. */
final class DirectFold<D> {

    private static final Counter NOBODY_OVERTAKES = new SimpleMeterRegistry().counter("none");

    private final View<D> view;
    private final EventStore events;

    DirectFold(View<D> view, EventStore events) {
        this.view = view;
        this.events = events;
    }

    /** Whether documents of this view can be had this way. */
    boolean isPossible(String id) {
        return !view.aggregatesOf(id).isEmpty();
    }

    /**
     * The document as its aggregates make it; empty when there is none.
     *
     * @param away thrown again when it cannot be folded
     */
    Optional<Seen<D>> find(String id, DocumentsAway away) {
        try {
            return fold(id);
        } catch (NotFolded poison) {
            away.addSuppressed(poison);
            throw away;
        }
    }

    /** The same; empty, too, as long as the view cannot take the document's events in. */
    Optional<Seen<D>> find(String id) {
        try {
            return fold(id);
        } catch (NotFolded poison) {
            return Optional.empty();
        }
    }

    private Optional<Seen<D>> fold(String id) {
        List<RecordedEvent> story = view.aggregatesOf(id).stream()
                .flatMap(aggregate -> dated(aggregate).stream())
                .sorted(Comparator.comparing(Dated::at))
                .map(Dated::event)
                .toList();
        InMemory<D> documents = new InMemory<>(new HashMap<>());
        new Folding<>(view, documents, NOBODY_OVERTAKES).apply(story);
        return Optional.ofNullable(documents.all().get(id));
    }

    private record Dated(Instant at, RecordedEvent event) {}

    /** What one aggregate recorded, in its own order even when the clock was put back in between. */
    private List<Dated> dated(String aggregate) {
        List<Dated> story = new ArrayList<>();
        events.readEvents(aggregate)
                .asStream()
                .filter(OwnEvents::isKnown)
                .map(OwnEvents::recorded)
                .forEach(event -> {
                    Instant before =
                            story.isEmpty() ? Instant.MIN : story.getLast().at();
                    story.add(new Dated(event.recordedAt().isAfter(before) ? event.recordedAt() : before, event));
                });
        return story;
    }

    private record InMemory<D>(Map<String, Seen<D>> all) implements DocumentStore<D> {

        @Override
        public Map<String, Seen<D>> load(Collection<String> ids) {
            Map<String, Seen<D>> found = new HashMap<>(all);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public boolean save(Collection<Seen<D>> documents) {
            documents.forEach(document -> all.put(document.id(), document));
            return true;
        }
    }
}
