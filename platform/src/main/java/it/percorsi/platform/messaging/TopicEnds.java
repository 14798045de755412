package it.percorsi.platform.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;

/** How much of some topics a group still has before it. */
public final class TopicEnds {

    private final KafkaAdmin kafka;

    TopicEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * Where a group stands and where the topics end now.
     *
     * @param committed next offset of the group by partition, 0 where it has none
     * @param ends next offset to be written, by partition
     */
    public record Standing(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {}

    /** Asks the broker; throws when it cannot be reached. */
    public Standing of(String group, Collection<String> topics) {
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(topics).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                    admin.listOffsets(wanted).all().get().entrySet()) {
                ends.put(end.getKey(), end.getValue().offset());
            }
            Map<TopicPartition, Long> committed = new HashMap<>();
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (TopicPartition partition : List.copyOf(ends.keySet())) {
                OffsetAndMetadata offset = offsets.get(partition);
                committed.put(partition, offset == null ? 0 : offset.offset());
            }
            return new Standing(committed, ends);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } catch (ExecutionException outage) {
            throw new IllegalStateException("Kafka does not tell where its topics end", outage.getCause());
        }
    }
}
