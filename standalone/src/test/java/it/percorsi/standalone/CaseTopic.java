package it.percorsi.standalone;

import it.percorsi.events.CaseEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of all cases as a program sees it that knows Kafka and the documented headers, and nothing else. */
final class CaseTopic {

    private static final List<String> DOCUMENTED = List.of(
            "content-type",
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_revision",
            "ce_aggregateid",
            "ce_sequence",
            "ce_actor",
            "ce_correlationid",
            "ce_rulebook");

    private final Map<String, List<String>> stories = new LinkedHashMap<>();
    private final Set<String> headersMissing = new TreeSet<>();

    private CaseTopic() {}

    /** Reads all there is now, each partition from its beginning to its end. */
    static CaseTopic read(String servers) {
        CaseTopic topic = new CaseTopic();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(CaseEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(topic::add);
            }
        }
        return topic;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        DOCUMENTED.stream()
                .filter(name -> record.headers().lastHeader(name) == null)
                .forEach(headersMissing::add);
        Header type = record.headers().lastHeader("ce_type");
        String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
        stories.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(name.replace("it.percorsi.", ""));
    }

    /** The stories of the cases to which this happened, each in order, by case. */
    Map<String, List<String>> casesWith(String event) {
        Map<String, List<String>> found = new LinkedHashMap<>(stories);
        found.values().removeIf(story -> !story.contains(event));
        return found;
    }

    /** Documented headers that some event lacked. */
    Set<String> headersMissing() {
        return headersMissing;
    }
}
