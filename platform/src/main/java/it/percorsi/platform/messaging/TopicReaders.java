package it.percorsi.platform.messaging;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Readers of topics. Offsets are committed after the work: an event may be met again, never missed. Whatever a reader
 * throws is an outage: the same batch is tried again, for ever, at growing intervals.
 */
public final class TopicReaders {

    private static final long MOST_MILLISECONDS_BETWEEN_TRIES = 10_000;

    private final ConsumerFactory<String, byte[]> consumers;

    TopicReaders(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /** A reader that has not been started yet. The group is the key of its position. */
    public ConcurrentMessageListenerContainer<String, byte[]> reader(
            String group, Collection<String> topics, Consumer<List<ConsumerRecord<String, byte[]>>> batches) {
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setClientId(group);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) batches::accept);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        ExponentialBackOff patience = new ExponentialBackOff();
        patience.setMaxInterval(MOST_MILLISECONDS_BETWEEN_TRIES);
        container.setCommonErrorHandler(new DefaultErrorHandler(patience));
        return container;
    }
}
