package it.percorsi.reporting.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/**
 * An event exactly as it was published, whether this version knows its type or not.
 *
 * @param stream the topic and key whose order it keeps
 * @param id unique id of the event
 * @param place where it stands among the events of its aggregate
 * @param type the published name, for example {@code it.percorsi.ReferralSubmitted}
 * @param revision revision of the event's shape
 * @param recordedAt when the platform learned it, to the microsecond
 * @param headers all headers, in their order
 * @param value the event's JSON, its personal parts sealed
 */
record PublishedEvent(
        Stream stream,
        String id,
        Place place,
        String type,
        int revision,
        Instant recordedAt,
        List<Header> headers,
        Bytes value) {

    PublishedEvent {
        headers = List.copyOf(headers);
    }

    /**
     * Events whose order is kept.
     *
     * @param topic the topic
     * @param key the key in that topic, for example the case
     */
    record Stream(String topic, String key) {}

    /**
     * A place that only one event can have.
     *
     * @param aggregateId the aggregate that decided
     * @param sequence the number in that aggregate, from 0
     */
    record Place(String aggregateId, long sequence) {

        Place before() {
            return new Place(aggregateId, sequence - 1);
        }
    }

    /** Whether it says the same: the value and the headers of the event itself; those of its transport may differ. */
    boolean repeats(PublishedEvent other) {
        return stream.equals(other.stream)
                && id.equals(other.id)
                && place.equals(other.place)
                && value.equals(other.value)
                && own().equals(other.own());
    }

    private List<Header> own() {
        return headers.stream()
                .filter(header ->
                        header.name().startsWith("ce_") || header.name().equals("content-type"))
                .toList();
    }

    /** The headers as text. */
    Map<String, String> headerTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            Bytes bytes = header.value();
            texts.put(header.name(), bytes == null ? "" : new String(bytes.get(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
