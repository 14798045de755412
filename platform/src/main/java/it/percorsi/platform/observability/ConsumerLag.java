package it.percorsi.platform.observability;

import it.percorsi.platform.messaging.TopicEnds;
import it.percorsi.platform.messaging.TopicReaders;
import java.util.HashMap;
import java.util.Map;

/** How much every reader of this service still has before it. Throws when the broker does not answer. */
final class ConsumerLag {

    private final TopicEnds ends;
    private final TopicReaders readers;

    ConsumerLag(TopicEnds ends, TopicReaders readers) {
        this.ends = ends;
        this.readers = readers;
    }

    /**
     * What is counted together.
     *
     * @param group the reader, as it is told
     * @param topic what it reads
     */
    record Reading(String group, String topic) {}

    /** Events that are waiting, by reader and topic. */
    Map<Reading, Long> measure() {
        Map<Reading, Long> lags = new HashMap<>();
        ends.of(readers.running())
                .forEach((group, topics) -> topics.forEach((topic, standing) -> lags.merge(
                        new Reading(TopicReaders.told(group), topic), standing.total() - standing.done(), Long::sum)));
        return lags;
    }
}
