package it.percorsi.platform.messaging;

import it.percorsi.platform.eventstore.Positions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of the service's own events is not on Kafka yet. */
public final class PublicationState {

    private final OwnEvents events;
    private final Positions positions;
    private final OwnReader publisher;

    PublicationState(OwnEvents events, Positions positions, Publisher publisher) {
        this.events = events;
        this.positions = positions;
        this.publisher = publisher.reader();
    }

    /** How many events wait; counts up to a million. */
    public long backlog() {
        return positions.after(events.position(publisher)).events();
    }

    /** When the oldest of them was recorded; null when none waits. */
    public @Nullable Instant oldestUnpublished() {
        String oldest = positions.after(events.position(publisher)).oldest();
        return oldest == null ? null : Instant.parse(oldest);
    }
}
