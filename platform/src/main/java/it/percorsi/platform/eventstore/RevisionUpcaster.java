package it.percorsi.platform.eventstore;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.platform.json.EventJson;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;

/** Lifts stored events of earlier revisions to the one that this version knows, before aggregates and readers get them. */
final class RevisionUpcaster extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        SerializedType type = stored.getType();
        return event(type)
                .filter(event -> EventJson.needsLifting(event, type.getRevision()))
                .isPresent();
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        SerializedType type = stored.getType();
        Class<? extends DomainEvent> event = event(type).orElseThrow();
        return stored.upcastPayload(
                new SimpleSerializedType(type.getName(), String.valueOf(DomainEvent.revisionOf(event))),
                JsonNode.class,
                json -> EventJson.lifted(event, type.getRevision(), json));
    }

    private static Optional<Class<? extends DomainEvent>> event(SerializedType type) {
        String name = type.getName();
        return EventCatalog.named(name.substring(name.lastIndexOf('.') + 1))
                .filter(event -> event.getName().equals(name));
    }
}
