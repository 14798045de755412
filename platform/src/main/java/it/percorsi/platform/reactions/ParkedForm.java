package it.percorsi.platform.reactions;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import java.time.Instant;

/** A recorded event as it is kept while it waits. */
record ParkedForm(
        String id,
        String type,
        String event,
        String aggregateId,
        long sequence,
        Instant recordedAt,
        Provenance provenance,
        long position) {

    static String of(RecordedEvent recorded) {
        return Json.text(new ParkedForm(
                recorded.id(),
                recorded.event().getClass().getSimpleName(),
                Json.text(recorded.event()),
                recorded.aggregateId(),
                recorded.sequence(),
                recorded.recordedAt(),
                recorded.provenance(),
                recorded.position()));
    }

    static RecordedEvent read(String message) {
        ParkedForm form = Json.read(message, ParkedForm.class);
        Class<? extends DomainEvent> type = EventCatalog.named(form.type()).orElseThrow();
        return new RecordedEvent(
                form.id(),
                Json.read(form.event(), type),
                form.aggregateId(),
                form.sequence(),
                form.recordedAt(),
                form.provenance(),
                form.position());
    }
}
