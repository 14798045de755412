package it.percorsi.platform.views;

import io.micrometer.core.instrument.Counter;
import it.percorsi.platform.messaging.RecordedEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies batches of events to a view: one load and one save a batch, whatever the number of events. When another
 * instance has stored one of the documents in between, the batch is folded again: what was seen changes nothing.
 */
final class Folding<D> {

    private final View<D> view;
    private final DocumentStore<D> store;
    private final Counter overtaken;

    Folding(View<D> view, DocumentStore<D> store, Counter overtaken) {
        this.view = view;
        this.store = store;
        this.overtaken = overtaken;
    }

    /** Whether the event may change a document, or cannot be taken in. */
    boolean concerns(RecordedEvent event) {
        try {
            return !view.touchedBy(event).isEmpty();
        } catch (RuntimeException poison) {
            return true;
        }
    }

    /**
     * Returns the ids of the documents that changed.
     *
     * @throws NotFolded when the view cannot take one of them in; then nothing is stored
     */
    Set<String> apply(List<RecordedEvent> events) {
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(event -> ids.addAll(touchedBy(event)));
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<String> changed = new LinkedHashSet<>();
        while (!applied(events, ids, changed)) {
            overtaken.increment();
        }
        return changed;
    }

    private boolean applied(List<RecordedEvent> events, Set<String> ids, Set<String> told) {
        Map<String, Seen<D>> current = new HashMap<>(store.load(ids));
        Map<String, Seen<D>> changed = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            for (String id : touchedBy(event)) {
                Seen<D> before = current.getOrDefault(id, Seen.nothing(id));
                if (before.lastOf(event.aggregateId()) >= event.sequence()) {
                    continue;
                }
                D folded = fold(before.body(), id, event);
                if (folded != null) {
                    Seen<D> after = before.after(folded, event.aggregateId(), event.sequence());
                    current.put(id, after);
                    changed.put(id, after);
                }
            }
        }
        told.addAll(changed.keySet());
        return changed.isEmpty() || store.save(changed.values());
    }

    private List<String> touchedBy(RecordedEvent event) {
        try {
            return view.touchedBy(event);
        } catch (RuntimeException failure) {
            throw new NotFolded(event, failure);
        }
    }

    private @Nullable D fold(@Nullable D current, String id, RecordedEvent event) {
        try {
            return view.fold(current, id, event);
        } catch (RuntimeException failure) {
            throw new NotFolded(event, failure);
        }
    }
}
