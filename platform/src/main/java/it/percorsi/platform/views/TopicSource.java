package it.percorsi.platform.views;

import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.parked.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        this.container = readers.reader(group, topics, batch -> take(batch, feed));
    }

    /** A record that does not say what it is, is none of ours. */
    private static void take(List<ConsumerRecord<String, byte[]>> batch, Feed<?> feed) {
        List<RecordedEvent> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            switch (Incoming.of(record)) {
                case Incoming.Event known -> events.add(known.recorded());
                case Incoming.Unreadable spoilt
                when record.headers().lastHeader("ce_type") != null -> {
                    // What came before it is folded first: it does not wait.
                    feed.take(events);
                    events = new ArrayList<>();
                    feed.park(record, spoilt.reason());
                }
                case Incoming.Unreadable foreign -> {}
                case Incoming.Unknown later -> {}
            }
        }
        feed.take(events);
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    String group() {
        return group;
    }

    Set<String> topics() {
        return topics;
    }

    /** What was found out about its group. */
    void looked(TopicEnds.Standing found) {
        standing.looked(found.done(), found.total());
    }

    @Override
    public void forget() {
        ends.forget(List.of(group));
    }
}
