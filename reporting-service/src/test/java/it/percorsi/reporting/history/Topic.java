package it.percorsi.reporting.history;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as a consumer is handed them; one partition, offsets from 0. */
final class Topic {

    static final String NAME = "percorsi.case-events";

    private long offset;

    /** An event of an aggregate, published under a key. */
    ConsumerRecord<String, byte[]> event(String key, String aggregateId, long sequence) {
        return event(key, aggregateId, sequence, aggregateId + "-" + sequence, "{\"n\":" + sequence + "}");
    }

    ConsumerRecord<String, byte[]> event(String key, String aggregateId, long sequence, String id, String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_id", id);
        headers.put("ce_type", "it.percorsi.SomethingOfLater");
        headers.put("ce_time", "2026-03-02T10:00:00.123456789Z");
        headers.put("ce_revision", "1");
        headers.put("ce_aggregateid", aggregateId);
        headers.put("ce_sequence", String.valueOf(sequence));
        return record(key, value, headers);
    }

    ConsumerRecord<String, byte[]> record(String key, String value, Map<String, String> headers) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(NAME, 0, offset++, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
