package it.percorsi.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;

/** How much of some topics a group has read. Whatever it asks, it throws when the broker does not answer soon. */
public final class TopicEnds implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 3;
    private static final long AFTER_SILENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    private final KafkaAdmin kafka;
    private final Map<String, Map<TopicPartition, OffsetSpec>> partitions = new HashMap<>();
    private @Nullable Admin admin;
    private @Nullable Long silentAt;

    TopicEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * Where a group stands.
     *
     * @param done records that it has read and done with
     * @param total records that there are
     */
    public record Standing(long done, long total) {

        /** All of these as one. */
        public static Standing together(Collection<Standing> several) {
            return new Standing(
                    several.stream().mapToLong(Standing::done).sum(),
                    several.stream().mapToLong(Standing::total).sum());
        }
    }

    /** Asks the brokers who they are. */
    public synchronized void ask() {
        answer(admin().describeCluster().nodes());
    }

    /** Where one group stands in all these topics together. */
    public Standing of(String group, Collection<String> topics) {
        Map<String, Standing> told = of(Map.of(group, topics)).getOrDefault(group, Map.of());
        return Standing.together(told.values());
    }

    /** Where groups stand, each in its topics, by group and topic. The broker is asked once for all of them. */
    public synchronized Map<String, Map<String, Standing>> of(
            Map<String, ? extends Collection<String>> topicsOfGroups) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        topicsOfGroups.values().forEach(topics -> topics.forEach(topic -> wanted.putAll(partitionsOf(topic))));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
        topicsOfGroups.keySet().forEach(group -> groups.put(group, new ListConsumerGroupOffsetsSpec()));
        Future<Map<TopicPartition, ListOffsetsResultInfo>> asked =
                admin().listOffsets(wanted).all();
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                answer(admin().listConsumerGroupOffsets(groups).all());
        Map<TopicPartition, ListOffsetsResultInfo> ends = answer(asked);
        Map<String, Map<String, Standing>> told = new HashMap<>();
        topicsOfGroups.forEach((group, topics) -> {
            Map<TopicPartition, OffsetAndMetadata> reached = committed.getOrDefault(group, Map.of());
            Map<String, Standing> ofGroup = new HashMap<>();
            topics.forEach(topic -> ofGroup.put(
                    topic,
                    Standing.together(partitionsOf(topic).keySet().stream()
                            .map(partition -> standing(reached.get(partition), ends.get(partition)))
                            .toList())));
            told.put(group, ofGroup);
        });
        return told;
    }

    private static Standing standing(@Nullable OffsetAndMetadata reached, @Nullable ListOffsetsResultInfo end) {
        long total = end == null ? 0 : end.offset();
        return new Standing(reached == null ? 0 : Math.min(reached.offset(), total), total);
    }

    /** Forgets what groups have read that will not come back. */
    public synchronized void forget(Collection<String> groups) {
        answer(admin().deleteConsumerGroups(groups).all());
    }

    /** The same for groups whose name begins so and tells of another content of the document store. */
    public synchronized void forgetThoseOfOthers(String begin, String end) {
        forget(answer(admin().listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(begin) && group.contains("@") && !group.endsWith(end))
                .toList());
    }

    private Map<TopicPartition, OffsetSpec> partitionsOf(String topic) {
        return partitions.computeIfAbsent(topic, name -> {
            TopicDescription described = answer(
                            admin().describeTopics(List.of(name)).allTopicNames())
                    .get(name);
            Map<TopicPartition, OffsetSpec> found = new HashMap<>();
            if (described != null) {
                described
                        .partitions()
                        .forEach(partition ->
                                found.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest()));
            }
            return found;
        });
    }

    private Admin admin() {
        if (silentAt != null && System.nanoTime() - silentAt < AFTER_SILENCE_NANOSECONDS) {
            throw new IllegalStateException("Kafka did not answer a moment ago");
        }
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
            settings.put("default.api.timeout.ms", (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            settings.put("request.timeout.ms", (int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            admin = Admin.create(settings);
        }
        return admin;
    }

    private <T> T answer(Future<T> asked) {
        try {
            T given = asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            silentAt = null;
            return given;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } catch (ExecutionException | TimeoutException outage) {
            silentAt = System.nanoTime();
            throw new IllegalStateException("Kafka does not tell where its topics end", outage);
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
