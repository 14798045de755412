package it.percorsi.platform.views;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document with the last event that it has seen of each aggregate, so that a repeat changes nothing.
 *
 * @param id the document's id
 * @param body the document; null while no event has begun it
 * @param seen last sequence number by aggregate
 * @param revision how often it was stored; 0 when it was not yet
 * @param <D> the document
 */
public record Seen<D>(String id, @Nullable D body, Map<String, Long> seen, long revision) {

    static <D> Seen<D> nothing(String id) {
        return new Seen<>(id, null, Map.of(), 0);
    }

    /** The last event seen of an aggregate; -1 for none. */
    public long lastOf(String aggregateId) {
        return seen.getOrDefault(aggregateId, -1L);
    }

    Seen<D> after(@Nullable D next, String aggregateId, long sequence) {
        Map<String, Long> now = new HashMap<>(seen);
        now.put(aggregateId, sequence);
        return new Seen<>(id, next, now, revision);
    }
}
