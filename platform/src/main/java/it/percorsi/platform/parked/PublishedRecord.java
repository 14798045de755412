package it.percorsi.platform.parked;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, byte by byte as it was published: what was sealed stays sealed.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its place there
 * @param key its key; null when it has none
 * @param headers its headers, in order
 * @param value its value; null when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the topic to the database and back, never compared
record PublishedRecord(
        String topic, int partition, long offset, @Nullable String key, List<Field> headers, byte @Nullable [] value) {

    /** One header. */
    @SuppressWarnings("ArrayRecordComponent")
    record Field(String name, byte @Nullable [] value) {}

    static PublishedRecord of(ConsumerRecord<String, byte[]> record) {
        List<Field> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new Field(header.key(), header.value()));
        }
        return new PublishedRecord(
                record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    ConsumerRecord<String, byte[]> asReceived() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic, partition, offset, key, value);
        headers.forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }

    /** The text of a header; null when there is none. */
    @Nullable
    String header(String name) {
        byte[] found = null;
        for (Field header : headers) {
            if (header.name().equals(name)) {
                found = header.value();
            }
        }
        return found == null ? null : new String(found, StandardCharsets.UTF_8);
    }

    /** The event's id; where it stands when even that cannot be read. */
    String eventId() {
        String id = header("ce_id");
        return id == null ? topic + "/" + partition + "/" + offset : id;
    }

    /** The event's name; null when it cannot be read. */
    @Nullable
    String eventType() {
        String type = header("ce_type");
        return type == null ? null : type.substring(type.lastIndexOf('.') + 1);
    }
}
