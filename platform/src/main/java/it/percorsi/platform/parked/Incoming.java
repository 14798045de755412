package it.percorsi.platform.parked;

import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.messaging.WireFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a record of a topic turns out to be. Reading needs nothing but the record itself, so what fails here fails for
 * ever: it is poison, to be parked. Whatever fails later, while it is acted on, is an outage and is tried again.
 */
public sealed interface Incoming {

    /** An event that this version knows. */
    record Event(RecordedEvent recorded) implements Incoming {}

    /** No event, or a spoilt one; trying again does not help. */
    record Unreadable(ParkedReason reason) implements Incoming {}

    /** An event of a later version: none of this one's business. */
    record Unknown() implements Incoming {}

    /** Reads a record. */
    static Incoming of(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader("ce_type") == null) {
            return new Unreadable(ParkedReason.unreadable("ce_type"));
        }
        if (record.value() == null) {
            return new Unreadable(ParkedReason.unreadable("null"));
        }
        try {
            return WireFormat.read(record).<Incoming>map(Event::new).orElseGet(Unknown::new);
        } catch (RuntimeException poison) {
            return new Unreadable(ParkedReason.unreadable(poison));
        }
    }
}
