package it.percorsi.platform.parked;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one consumer under one key: the message that was refused first, and how many wait behind it.
 *
 * @param message number of the refused message
 * @param consumer who could not act on it, {@code reaction NAME} or {@code view POSITION}
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

    private static final Pattern POSITION = Pattern.compile("-v\\d+(\\.g\\d+)?(@.*)?$");

    /** The name of the reaction or of the view. */
    public String consumerName() {
        String name = consumer.substring(consumer.indexOf(' ') + 1);
        return isOfAView() ? POSITION.matcher(name).replaceFirst("") : name;
    }

    /** For whom it is given up: a reaction, or a view in whatever generation. */
    public String decider() {
        return isOfAView() ? ParkedMessages.view(consumerName()) : consumer;
    }

    /** Whether a view could not take it in. It is not tried again; the view is built anew. */
    public boolean isOfAView() {
        return consumer.startsWith(ParkedMessages.VIEW);
    }
}
