package it.percorsi.platform.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Says again how far a reader is, when nothing new comes. An instance that stood still for so long that another one took
 * its partitions commits what it had just done when it goes on, and thereby takes back what the other one has committed
 * since. Nothing is lost by that, but without a new record the group would look late for ever.
 */
final class IdleCommits implements ApplicationEventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(IdleCommits.class);

    @Override
    public void publishEvent(Object event) {
        if (event instanceof ListenerContainerIdleEvent idle && !idle.isPaused()) {
            commit(idle.getConsumer());
        }
    }

    /** On the reader's own thread, between two batches: everything before its position has been done. */
    private static void commit(Consumer<?, ?> consumer) {
        try {
            Map<TopicPartition, OffsetAndMetadata> late = new HashMap<>();
            consumer.committed(consumer.assignment()).forEach((partition, committed) -> {
                long position = consumer.position(partition);
                if (committed != null && committed.offset() < position) {
                    late.put(partition, new OffsetAndMetadata(position));
                }
            });
            if (!late.isEmpty()) {
                LOG.info("Committing again: {}", late);
                consumer.commitSync(late);
            }
        } catch (KafkaException outage) {
            LOG.debug("Not committed again; at the next silence", outage);
        }
    }
}
