package it.percorsi.platform.commands;

import it.percorsi.events.DomainEvent;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads what has happened to an aggregate since a version. */
final class NewerFacts {

    private final EventStore store;
    private final ParallelFacts parallel;

    NewerFacts(EventStore store, ParallelFacts parallel) {
        this.store = store;
        this.parallel = parallel;
    }

    List<NewerFact> since(StaleVersion stale, Object command) {
        return store.readEvents(stale.aggregateId(), stale.expected() + 1)
                .asStream()
                .<NewerFact>map(message -> fact(message, command))
                .toList();
    }

    private NewerFact fact(DomainEventMessage<?> message, Object command) {
        DomainEvent event = (DomainEvent) message.getPayload();
        return new NewerFact(
                event,
                message.getSequenceNumber(),
                Objects.toString(message.getMetaData().get("actor"), ""),
                Objects.toString(message.getMetaData().get("role"), ""),
                message.getTimestamp(),
                parallel.contradicts(command, event));
    }
}
