package it.percorsi.reporting.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a topic should never have carried.
 *
 * @param kind what is wrong with it
 * @param topic where it stood
 * @param partition where it stood
 * @param offset where it stood
 * @param key the key it was published under; null when it had none
 * @param eventId the id it bears; null when it has none
 * @param aggregateId the aggregate it names; null when it names none
 * @param sequence the number it claims in that aggregate; null when it claims none
 * @param foundAt when it was met first
 */
public record Anomaly(
        Kind kind,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventId,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        Instant foundAt) {

    /** What is wrong. */
    public enum Kind {
        /** It claims the place or the id of an event that says something else; it is not in the history. */
        DIFFERENT,
        /** The event before it, of the same aggregate, has not come; it is in the history. */
        PREDECESSOR_MISSING,
        /** It lacks what every published event has; it is not in the history. */
        UNREADABLE;

        /** As it is stored and shown. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
