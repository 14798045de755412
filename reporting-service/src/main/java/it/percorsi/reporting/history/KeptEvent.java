package it.percorsi.reporting.history;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An event of the history for people and programs to read; personal parts stay sealed.
 *
 * @param position order in its stream, from 1
 * @param digest covers the event and the digest before it, in hexadecimal
 * @param eventId unique id
 * @param aggregateId the aggregate that decided it
 * @param sequence its number in that aggregate, from 0
 * @param type published name
 * @param revision revision of its shape
 * @param recordedAt when the platform learned it
 * @param headers the headers as published
 * @param event the value as published; in Base64 when it is no JSON
 */
public record KeptEvent(
        long position,
        String digest,
        String eventId,
        String aggregateId,
        long sequence,
        String type,
        int revision,
        Instant recordedAt,
        Map<String, String> headers,
        JsonNode event) {

    static KeptEvent of(Entry entry) {
        PublishedEvent event = entry.event();
        return new KeptEvent(
                entry.position(),
                entry.digest(),
                event.id(),
                event.place().aggregateId(),
                event.place().sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                event.headerTexts(),
                CaseHistory.json(entry));
    }
}
