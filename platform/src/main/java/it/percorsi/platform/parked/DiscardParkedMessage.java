package it.percorsi.platform.parked;

import java.time.LocalDate;

/**
 * A person gives up what is parked.
 *
 * @param message number of the parked message
 * @param consumer who could not act on it
 * @param streamKey its key
 * @param topic the topic of the event
 * @param ambito the ambito of the event
 * @param reason why, at least {@value #LEAST_CHARACTERS} characters, nothing about anybody
 * @param on date
 */
public record DiscardParkedMessage(
        long message, String consumer, String streamKey, String topic, String ambito, String reason, LocalDate on) {

    /** As few characters as a reason may have. */
    public static final int LEAST_CHARACTERS = 10;

    /** As many characters as a reason may have. */
    public static final int MOST_CHARACTERS = 500;
}
