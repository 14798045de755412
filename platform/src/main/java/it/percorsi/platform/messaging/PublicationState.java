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

    /**
     * What waits.
     *
     * @param events how many; counts up to a million
     * @param oldest when the first of them was recorded; null when none waits
     */
    public record Waiting(long events, @Nullable Instant oldest) {}

    /** What waits now. */
    public Waiting waiting() {
        Positions.Ahead ahead = positions.after(events.position(publisher));
        return new Waiting(ahead.events(), ahead.oldest() == null ? null : Instant.parse(ahead.oldest()));
    }
}
