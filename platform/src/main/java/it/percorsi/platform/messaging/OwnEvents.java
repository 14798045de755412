package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.eventstore.LiveEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * Readers of the service's own events, from the first to the latest, in the order of the store. A reader is given
 * batches; its position moves only when it has taken the whole batch, so that it may see events again but never misses
 * one. One instance of the service reads at a time; the others stand by.
 */
public final class OwnEvents {

    private static final int BATCH = 500;

    private final LiveEvents source;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    OwnEvents(LiveEvents source, TokenStore tokens, TransactionManager transactions) {
        this.source = source;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /** A reader that has not been started yet. Its name is the key of its position. */
    public PooledStreamingEventProcessor reader(String name, Consumer<List<DomainEventMessage<?>>> batches) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Batching(name, batches))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name + "-coordinator").factory()))
                .workerExecutor(Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name + "-worker").factory()))
                .build();
    }

    /** The global index that a reader has reached; 0 before its first event. */
    public static long position(PooledStreamingEventProcessor reader) {
        return reader.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
    }

    /** The global index of the latest event; 0 while there is none. */
    public long latest() {
        TrackingToken head = transactions.fetchInTransaction(source::createHeadToken);
        return head == null ? 0 : head.position().orElse(0);
    }

    /** A stored event in the form that readers share. */
    public static RecordedEvent recorded(DomainEventMessage<?> message) {
        long position = message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
        return new RecordedEvent(
                message.getIdentifier(),
                (DomainEvent) message.getPayload(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                Provenance.of(message.getMetaData()),
                position);
    }

    /** Collects the events of a unit of work and hands them over before its position is stored. */
    private record Batching(String name, Consumer<List<DomainEventMessage<?>>> batches) implements EventMessageHandler {

        @Override
        public Object handle(EventMessage<?> event) {
            List<DomainEventMessage<?>> batch = CurrentUnitOfWork.get().root().getOrComputeResource(name, key -> {
                List<DomainEventMessage<?>> collected = new ArrayList<>();
                CurrentUnitOfWork.get().root().onPrepareCommit(work -> batches.accept(collected));
                return collected;
            });
            batch.add((DomainEventMessage<?>) event);
            return event;
        }
    }
}
