package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.commands.Provenance;
import java.time.Instant;

/**
 * An event as a reader meets it, whether from the own store or from a topic.
 *
 * @param id unique id of the event
 * @param event what happened
 * @param aggregateId the aggregate that decided it
 * @param sequence its number in that aggregate, from 0
 * @param recordedAt when the platform learned it
 * @param provenance who and why
 * @param position where it stands in its source: global index of the store, or offset in the topic's partition
 */
public record RecordedEvent(
        String id,
        DomainEvent event,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        Provenance provenance,
        long position) {}
