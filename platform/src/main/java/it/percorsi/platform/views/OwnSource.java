package it.percorsi.platform.views;

import it.percorsi.platform.eventstore.Positions;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.OwnReader;

/** The service's own events. */
final class OwnSource implements FeedSource {

    private final OwnEvents events;
    private final Positions positions;
    private final OwnReader reader;
    private final Standing standing;

    OwnSource(OwnEvents events, Positions positions, String position, Feed<?> feed) {
        this.events = events;
        this.positions = positions;
        this.standing = feed.standing();
        this.reader = events.reader(
                position,
                feed::concerns,
                batch -> feed.take(batch.stream().map(OwnEvents::recorded).toList()));
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    /** Takes a look at how far the feed is, when this is the latest event. */
    void look(long latest) {
        standing.looked(events.position(reader), latest);
    }

    @Override
    public void forget() {
        positions.forget(reader.name());
    }
}
