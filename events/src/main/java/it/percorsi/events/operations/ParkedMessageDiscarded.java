package it.percorsi.events.operations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event that a service could not act on, and for which later ones waited, was given up: what should have followed
 * from it never will. The event itself stays where it is.
 *
 * @param ambito the ambito, for example {@code legnano}
 * @param topic the topic of the event that was given up, and of this one
 * @param key the key of the event that was given up, for example the case
 * @param service the service that did not act, for example {@code stipend-service}
 * @param consumer what in the service did not act, for example {@code reaction When…Then…}
 * @param eventId the event that was given up
 * @param eventType its name; null when it could not be read
 * @param reason why, written by a person; nothing about anybody
 * @param waitingBehind how many later events of the key waited for it
 * @param discardedOn date
 */
public record ParkedMessageDiscarded(
        String ambito,
        String topic,
        String key,
        String service,
        String consumer,
        String eventId,
        @Nullable String eventType,
        String reason,
        int waitingBehind,
        LocalDate discardedOn)
        implements OperationsEvent {}
