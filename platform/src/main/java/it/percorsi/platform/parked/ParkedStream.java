package it.percorsi.platform.parked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one consumer under one key: the message that was refused first, and how many wait behind it.
 *
 * @param message number of the refused message
 * @param consumer who could not act on it, {@code reaction NAME} or {@code view NAME}
 * @param streamKey the key, for example a case
 * @param eventId the event
 * @param eventType its name; null when it cannot be read
 * @param topic where it was published; empty when it was not
 * @param reason why it waits
 * @param since when it was parked
 * @param waitingBehind how many later ones of the same key wait for it
 */
public record ParkedStream(
        long message,
        String consumer,
        String streamKey,
        String eventId,
        @Nullable String eventType,
        String topic,
        ParkedReason reason,
        Instant since,
        int waitingBehind) {

    /** The consumer's name without its kind. */
    public String consumerName() {
        return consumer.substring(consumer.indexOf(' ') + 1);
    }

    /** Whether a person can try it again or give it up; what a view holds is mended by building it anew. */
    public boolean decidable() {
        return consumer.startsWith(ParkedMessages.REACTION);
    }
}
