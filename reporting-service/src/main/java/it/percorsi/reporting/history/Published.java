package it.percorsi.reporting.history;

import it.percorsi.reporting.history.PublishedEvent.Place;
import it.percorsi.reporting.history.PublishedEvent.Stream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Reads what is published on a topic without interpreting it. */
final class Published {

    private Published() {}

    /** The event; empty when the record lacks what every published event has. */
    static Optional<PublishedEvent> event(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        String id = text(headers, "ce_id");
        String aggregateId = text(headers, "ce_aggregateid");
        String sequence = text(headers, "ce_sequence");
        String type = text(headers, "ce_type");
        String revision = text(headers, "ce_revision");
        String time = text(headers, "ce_time");
        @Nullable String key = record.key();
        byte @Nullable [] value = record.value();
        if (id == null
                || aggregateId == null
                || sequence == null
                || type == null
                || revision == null
                || time == null
                || key == null
                || value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PublishedEvent(
                    new Stream(record.topic(), key),
                    id,
                    new Place(aggregateId, Long.parseLong(sequence)),
                    type,
                    Integer.parseInt(revision),
                    Instant.parse(time).truncatedTo(ChronoUnit.MICROS),
                    headers(record),
                    Bytes.wrap(value)));
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    static List<Header> headers(ConsumerRecord<String, byte[]> record) {
        List<Header> all = new ArrayList<>();
        record.headers().forEach(header -> all.add(new Header(header.key(), Bytes.wrap(header.value()))));
        return all;
    }

    private static @Nullable String text(Headers headers, String name) {
        org.apache.kafka.common.header.Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
