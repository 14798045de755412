package it.percorsi.platform.views;

import it.percorsi.platform.eventstore.Positions;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the feeds of a service get their events from, and how far they are. */
final class FeedSources {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSources.class);

    private final OwnEvents events;
    private final Positions positions;
    private final TopicReaders readers;
    private final TopicEnds ends;
    private final String groups;

    /** The groups' names begin so. */
    FeedSources(OwnEvents events, Positions positions, TopicReaders readers, TopicEnds ends, String groups) {
        this.events = events;
        this.positions = positions;
        this.readers = readers;
        this.ends = ends;
        this.groups = groups;
    }

    FeedSource of(Feed<?> feed, String position) {
        return feed.view().topics().isEmpty()
                ? new OwnSource(events, positions, position, feed)
                : new TopicSource(readers, ends, groups + position, feed);
    }

    /** Takes a look at how far they are, asking each store once for all; leaves them as they were when it does not tell. */
    void look(Collection<FeedSource> sources) {
        List<OwnSource> own = ofKind(OwnSource.class, sources);
        if (!own.isEmpty()) {
            unlessAway("The event store", () -> {
                long latest = events.latest();
                own.forEach(source -> source.look(latest));
            });
        }
        List<TopicSource> others = ofKind(TopicSource.class, sources);
        if (!others.isEmpty()) {
            unlessAway("Kafka", () -> {
                Map<String, Map<String, TopicEnds.Standing>> told =
                        ends.of(others.stream().collect(Collectors.toMap(TopicSource::group, TopicSource::topics)));
                others.forEach(source -> source.looked(TopicEnds.Standing.together(
                        told.getOrDefault(source.group(), Map.of()).values())));
            });
        }
    }

    private static <S> List<S> ofKind(Class<S> kind, Collection<FeedSource> sources) {
        return sources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void unlessAway(String store, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException outage) {
            LOG.debug("{} does not tell how far the views are", store, outage);
        }
    }
}
