package it.percorsi.reporting.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing every chain showed. Whoever keeps {@code entries} and {@code head} elsewhere can tell later whether
 * the ends of chains were cut off.
 *
 * @param intact whether no entry was changed or is missing, and the topics carried nothing that they should not
 * @param streams how many streams there are
 * @param entries how many entries there are
 * @param head SHA-256 over the last digest of every stream, in hexadecimal
 * @param firstBreak the first entry that does not follow on the one before; null when all do
 * @param anomalies how many things the topics carried that they should not
 * @param firstAnomalies the earliest of them
 */
public record HistoryVerification(
        boolean intact,
        long streams,
        long entries,
        String head,
        @Nullable Break firstBreak,
        long anomalies,
        List<Anomaly> firstAnomalies) {

    /** Lists are not shared. */
    public HistoryVerification {
        firstAnomalies = List.copyOf(firstAnomalies);
    }

    /**
     * Where a chain is broken.
     *
     * @param topic topic of the stream
     * @param key key of the stream
     * @param position position of the entry found
     * @param eventId the event found there
     * @param reason what is wrong with it
     */
    public record Break(String topic, String key, long position, String eventId, Reason reason) {}

    /** What is wrong with an entry. */
    public enum Reason {
        /** It is not what was written, or not after what stands before it. */
        CHANGED,
        /** One or more entries before it are missing. */
        MISSING_BEFORE;

        /** As it is shown. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
