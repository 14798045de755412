package it.percorsi.platform.observability;

import it.percorsi.platform.messaging.TopicReaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;

/** Asks the broker how much every reader of this service still has before it. Not safe for several threads. */
final class ConsumerLag implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final KafkaAdmin kafka;
    private final TopicReaders readers;
    private final Map<String, List<Integer>> partitions = new ConcurrentHashMap<>();
    private @Nullable Admin admin;

    ConsumerLag(KafkaAdmin kafka, TopicReaders readers) {
        this.kafka = kafka;
        this.readers = readers;
    }

    /**
     * What is counted together.
     *
     * @param group the reader, as it is told
     * @param topic what it reads
     */
    record Reading(String group, String topic) {}

    /** Events that are waiting, by reader and topic. Throws when the broker does not answer. */
    Map<Reading, Long> measure() throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, Set<String>> running = readers.running();
        Set<String> topics =
                running.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Map<TopicPartition, Long> ends = ends(topics);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> reached = running.isEmpty()
                ? Map.of()
                : answer(admin().listConsumerGroupOffsets(running.keySet().stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), group -> new ListConsumerGroupOffsetsSpec())))
                        .all());
        Map<Reading, Long> lags = new HashMap<>();
        running.forEach((group, read) -> ends.forEach((partition, end) -> {
            if (read.contains(partition.topic())) {
                OffsetAndMetadata offset = reached.getOrDefault(group, Map.of()).get(partition);
                lags.merge(
                        new Reading(TopicReaders.told(group), partition.topic()),
                        Math.max(0, end - (offset == null ? 0 : offset.offset())),
                        Long::sum);
            }
        }));
        return lags;
    }

    private Map<TopicPartition, Long> ends(Set<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        if (!partitions.keySet().containsAll(topics)) {
            answer(admin().describeTopics(topics).allTopicNames())
                    .forEach((topic, description) -> partitions.put(
                            topic,
                            description.partitions().stream()
                                    .map(TopicPartitionInfo::partition)
                                    .toList()));
        }
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        topics.forEach(topic -> partitions
                .getOrDefault(topic, List.of())
                .forEach(number -> wanted.put(new TopicPartition(topic, number), OffsetSpec.latest())));
        // Also where nobody reads anything: whether the broker answers is worth knowing.
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : wanted.isEmpty()
                ? noEnds().entrySet()
                : answer(admin().listOffsets(wanted).all()).entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> noEnds()
            throws ExecutionException, InterruptedException, TimeoutException {
        answer(admin().describeCluster().clusterId());
        return Map.of();
    }

    private static <T> T answer(KafkaFuture<T> question)
            throws ExecutionException, InterruptedException, TimeoutException {
        return question.get(2L * PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private Admin admin() {
        Admin known = admin;
        if (known == null) {
            Map<String, Object> settings = new TreeMap<>(kafka.getConfigurationProperties());
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
            known = Admin.create(settings);
            admin = known;
        }
        return known;
    }

    @Override
    public void close() {
        Admin known = admin;
        admin = null;
        if (known != null) {
            known.close(Duration.ZERO);
        }
    }
}
