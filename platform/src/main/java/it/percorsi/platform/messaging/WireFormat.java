package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * How an event stands on a topic: CloudEvents 1.0, binary mode. The value is the event's JSON; headers beside the
 * standard ones: {@code ce_aggregateid}, {@code ce_sequence}, {@code ce_revision} and those of {@link Provenance}.
 */
public final class WireFormat {

    private static final String TYPE_PREFIX = "it.percorsi.";
    private static final Map<String, String> HEADERS =
            Provenance.KEYS.stream().collect(Collectors.toMap(Function.identity(), WireFormat::header));

    private WireFormat() {}

    /** As it is published by the named service: the very bytes that are stored. */
    static ProducerRecord<String, byte[]> toRecord(
            DomainEventMessage<?> message, Serializer serializer, String service) {
        if (!OwnEvents.isKnown(message)) {
            throw new IllegalStateException("event " + message.getIdentifier() + " was stored by a later version: only"
                    + " that one can publish it, and nothing may overtake it");
        }
        DomainEvent event = (DomainEvent) message.getPayload();
        SerializedObject<byte[]> stored = message.serializePayload(serializer, byte[].class);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), null, event.key(), stored.getData());
        Headers headers = record.headers();
        put(headers, "content-type", "application/json");
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", message.getIdentifier());
        put(headers, "ce_type", TYPE_PREFIX + event.getClass().getSimpleName());
        put(headers, "ce_source", "/percorsi/" + service);
        put(headers, "ce_subject", event.key());
        put(headers, "ce_time", message.getTimestamp().toString());
        put(headers, "ce_revision", revision(stored, event));
        put(headers, "ce_aggregateid", message.getAggregateIdentifier());
        put(headers, "ce_sequence", String.valueOf(message.getSequenceNumber()));
        for (String key : Provenance.KEYS) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                put(headers, header(key), value.toString());
            }
        }
        return record;
    }

    /** That of the bytes, which may have been stored by a later version. */
    private static String revision(SerializedObject<byte[]> stored, DomainEvent event) {
        String revision = stored.getType().getRevision();
        return revision == null ? String.valueOf(DomainEvent.revisionOf(event.getClass())) : revision;
    }

    /** As it is read, lifted to this version's revision; empty when it is of a type that this version does not know. */
    public static Optional<RecordedEvent> read(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = texts(record.headers());
        String type = headers.get("ce_type");
        if (type == null || !type.startsWith(TYPE_PREFIX)) {
            return Optional.empty();
        }
        String name = type.substring(TYPE_PREFIX.length());
        return EventJson.read(name, headers.get("ce_revision"), record.value()).map(event -> {
            Map<String, String> metadata = new HashMap<>();
            HEADERS.forEach((key, header) -> {
                String value = headers.get(header);
                if (value != null) {
                    metadata.put(key, value);
                }
            });
            return new RecordedEvent(
                    required(headers, "ce_id"),
                    event,
                    required(headers, "ce_aggregateid"),
                    Long.parseLong(required(headers, "ce_sequence")),
                    Instant.parse(required(headers, "ce_time")),
                    Provenance.of(metadata),
                    record.offset());
        });
    }

    private static void put(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(String key) {
        return "ce_" + key.toLowerCase(Locale.ROOT);
    }

    /** All in one pass, since looking for one passes them all. Of a name that comes twice the last one counts. */
    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach(header -> {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    private static String required(Map<String, String> headers, String key) {
        String value = headers.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a published event has no header " + key);
        }
        return value;
    }
}
