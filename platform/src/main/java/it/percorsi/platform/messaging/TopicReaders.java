package it.percorsi.platform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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

    /** An offset for every single record would cost the broker more than the records do. */
    private static final long COMMIT_EVERY_MILLISECONDS = 250;

    private static final long MILLISECONDS_OF_SILENCE = 5_000;
    private static final long MOST_MILLISECONDS_BETWEEN_TRIES = 10_000;

    private final ConsumerFactory<String, byte[]> consumers;
    private final MeterRegistry meters;
    private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> made = new ConcurrentHashMap<>();

    TopicReaders(ConsumerFactory<String, byte[]> consumers, MeterRegistry meters) {
        this.consumers = consumers;
        this.meters = meters;
    }

    /** The groups that read at the moment, each with its topics. */
    public Map<String, Set<String>> running() {
        Map<String, Set<String>> topics = new TreeMap<>();
        made.forEach((group, container) -> {
            String[] read = container.getContainerProperties().getTopics();
            if (container.isRunning() && read != null) {
                topics.put(group, Set.of(read));
            }
        });
        return topics;
    }

    /** A group's name as it is told: without what only says which store it fills. */
    public static String told(String group) {
        return group.replaceAll("@.*", "");
    }

    /** A reader that has not been started yet. The group is the key of its position. */
    public ConcurrentMessageListenerContainer<String, byte[]> reader(
            String group, Collection<String> topics, Consumer<List<ConsumerRecord<String, byte[]>>> batches) {
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(COMMIT_EVERY_MILLISECONDS);
        properties.setPollTimeout(COMMIT_EVERY_MILLISECONDS);
        properties.setMissingTopicsFatal(false);
        properties.setClientId(group);
        properties.setIdleEventInterval(MILLISECONDS_OF_SILENCE);
        Counter retries = meters.counter("percorsi.retries", "of", told(group));
        properties.setMessageListener((BatchMessageListener<String, byte[]>) batch -> {
            try {
                batches.accept(batch);
            } catch (RuntimeException outage) {
                retries.increment();
                throw outage;
            }
        });
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        container.setApplicationEventPublisher(new IdleCommits());
        ExponentialBackOff patience = new ExponentialBackOff();
        patience.setMaxInterval(MOST_MILLISECONDS_BETWEEN_TRIES);
        container.setCommonErrorHandler(new DefaultErrorHandler(patience));
        made.put(group, container);
        return container;
    }
}
