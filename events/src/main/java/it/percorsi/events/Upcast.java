package it.percorsi.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an event of one revision becomes the same event of the next: told once, beside the event, and applied by every
 * reader before it makes a record of it, whether the event comes from the store or from a topic. Once released it is
 * never changed, or history would read differently from one day to the next.
 */
public interface Upcast {

    /** The event. */
    Class<? extends DomainEvent> event();

    /** The revision that it starts from, counted from 1; it leads to the next one. */
    int from();

    /**
     * Changes the fields in place. They are those of the JSON: texts, numbers, booleans, nulls, lists and maps of the
     * same. Personal parts are sealed texts, bound to their names: they can be left out, not opened and not renamed.
     */
    void change(Map<String, @Nullable Object> fields);
}
