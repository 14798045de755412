package it.percorsi.platform.reactions;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.parked.Incoming;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedReason;
import it.percorsi.tracing.Traces;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers one event by one reaction, or parks it. A typed refusal is parked with its reason; whatever else is thrown
 * is an outage and goes on to the caller, who tries again. Under one key a single decision is made at a time, in
 * whatever instance: partitions may move and a person may retry while an event arrives.
 */
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final String CORRELATION = "correlation";

    private final Commands commands;
    private final ParkedMessages parked;
    private final TransactionTemplate alone;
    private final TransactionTemplate apart;
    private final Traces traces;
    private final String service;

    Answering(
            Commands commands,
            ParkedMessages parked,
            PlatformTransactionManager transactions,
            Traces traces,
            String service) {
        this.traces = traces;
        this.commands = commands;
        this.parked = parked;
        this.alone = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        // The command has a transaction of its own: a refusal must not undo what is parked because of it.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.service = service;
    }

    /** An event arrives. */
    <E extends DomainEvent> void meet(
            Reaction<E> reaction, RecordedEvent event, ConsumerRecord<String, byte[]> record) {
        String consumer = ParkedMessages.reaction(reaction.name());
        String key = event.event().key();
        alone.executeWithoutResult(transaction -> {
            parked.lock(consumer, key);
            ParkedMessages.Standing standing = parked.standing(consumer, key, event.id());
            if (standing.discarded()) {
                return;
            }
            if (standing.heldBack()) {
                parked.park(consumer, key, record, null);
                return;
            }
            attempt(reaction, event).ifPresent(reason -> {
                LOG.warn("{} was refused for event {}: {}", reaction.name(), event.id(), reason.code());
                parked.park(consumer, key, record, reason);
            });
        });
    }

    /** A record arrives that cannot be read. */
    void park(Reaction<?> reaction, ConsumerRecord<String, byte[]> record, ParkedReason reason) {
        String consumer = ParkedMessages.reaction(reaction.name());
        String key = Objects.requireNonNullElse(record.key(), "");
        LOG.warn(
                "{} cannot read {}/{}/{}: {}",
                reaction.name(),
                record.topic(),
                record.partition(),
                record.offset(),
                reason);
        alone.executeWithoutResult(transaction -> {
            parked.lock(consumer, key);
            if (!parked.isDiscarded(consumer, record)) {
                parked.park(consumer, key, record, reason);
            }
        });
    }

    /** Tries the first that waits. */
    Attempt retryFirst(Reaction<?> reaction, String key) {
        String consumer = ParkedMessages.reaction(reaction.name());
        return Objects.requireNonNull(alone.execute(transaction -> {
            parked.lock(consumer, key);
            ParkedMessages.Waiting waiting = parked.first(consumer, key).orElse(null);
            if (waiting == null) {
                return Attempt.NOTHING;
            }
            ParkedReason reason = switch (Incoming.of(waiting.record())) {
                case Incoming.Event known -> attempt(reaction, known.recorded()).orElse(null);
                case Incoming.Unreadable unreadable -> unreadable.reason();
                case Incoming.Unknown unknown -> ParkedReason.unreadable("ce_type");
            };
            if (reason == null) {
                parked.remove(waiting.message());
                return Attempt.THROUGH;
            }
            parked.stillRefused(waiting.message(), reason);
            return Attempt.REFUSED;
        }));
    }

    /** What came of one more try. */
    enum Attempt {
        /** Nothing waited. */
        NOTHING,
        /** It went through. */
        THROUGH,
        /** It was refused again. */
        REFUSED
    }

    private <E extends DomainEvent> Optional<ParkedReason> attempt(Reaction<E> reaction, RecordedEvent event) {
        if (!reaction.trigger().isInstance(event.event())) {
            return Optional.empty();
        }
        Provenance cause = event.provenance();
        // One correlation id for everything that one click caused, in the log too.
        String before = MDC.get(CORRELATION);
        MDC.put(CORRELATION, cause.correlationId());
        try {
            return traces.following(cause.traceparent(), reaction.name(), () -> answered(reaction, event, cause));
        } finally {
            MDC.put(CORRELATION, before);
        }
    }

    private <E extends DomainEvent> Optional<ParkedReason> answered(
            Reaction<E> reaction, RecordedEvent event, Provenance cause) {
        return Objects.requireNonNull(apart.execute(outside -> {
            Provenance own = new Provenance(service, "servizio", "", cause.correlationId(), event.id());
            try {
                reaction.answer(reaction.trigger().cast(event.event()), event)
                        .ifPresent(command ->
                                commands.send(command, CommandContext.of(own, reaction.name() + ":" + event.id())));
                return Optional.empty();
            } catch (Refused refusal) {
                return Optional.of(ParkedReason.of(refusal));
            }
        }));
    }
}
