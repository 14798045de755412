package it.percorsi.platform.views;

import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.messaging.WireFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The events of all services, as the topics hold them. */
final class TopicSource implements FeedSource {

    private final String group;
    private final Set<String> topics;
    private final TopicEnds ends;
    private final Standing standing;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    TopicSource(TopicReaders readers, TopicEnds ends, String group, Feed<?> feed) {
        this.group = group;
        this.topics = feed.view().topics();
        this.ends = ends;
        this.standing = feed.standing();
        this.container = readers.reader(
                group,
                topics,
                batch -> feed.take(batch.stream()
                        .map(WireFormat::read)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void look() {
        TopicEnds.Standing known = ends.of(group, topics);
        standing.looked(known.done(), known.total());
    }

    @Override
    public void forget() {
        ends.forget(List.of(group));
    }
}
