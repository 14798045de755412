package it.percorsi.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.events.DomainEvent;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.eventstore.LiveEvents;
import it.percorsi.platform.eventstore.Positions;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * Readers of the service's own events, from the first to the latest. A reader is given batches; its position moves only
 * when it has taken the whole batch, so that it may see events again but never misses one. The instances of the service
 * share a reader by segments: events with one key stay in one segment, hence in the order of the store.
 */
public final class OwnEvents {

    private static final int BATCH = 500;
    static final int SEGMENTS = 4;

    private final LiveEvents source;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final Instances instances;
    private final Positions positions;
    private final MeterRegistry meters;

    OwnEvents(
            LiveEvents source,
            TokenStore tokens,
            TransactionManager transactions,
            Instances instances,
            Positions positions,
            MeterRegistry meters) {
        this.source = source;
        this.tokens = tokens;
        this.transactions = transactions;
        this.instances = instances;
        this.positions = positions;
        this.meters = meters;
    }

    /**
     * A reader that has not been started yet. Its name is the key of its positions. It passes over events of types that
     * this version does not know, and over those that are of no concern to it, which cost no transaction then.
     */
    public OwnReader reader(
            String name, Predicate<RecordedEvent> concerns, Consumer<List<DomainEventMessage<?>>> batches) {
        return of(name, event -> isKnown(event) && concerns.test(recorded((DomainEventMessage<?>) event)), batches);
    }

    /** The same, but of every event that is stored; those that this version does not know come in every segment. */
    OwnReader readerOfAll(String name, Consumer<List<DomainEventMessage<?>>> batches) {
        return of(name, event -> true, batches);
    }

    private OwnReader of(
            String name, Predicate<EventMessage<?>> concerns, Consumer<List<DomainEventMessage<?>>> batches) {
        return new OwnReader(
                name,
                batches,
                meters.counter("percorsi.retries", "of", name.replaceAll("[@.].*", "")),
                instances,
                source,
                (handler, threads) -> processor(name, new InSegments(handler, concerns), threads));
    }

    PooledStreamingEventProcessor processor(String name, InSegments invoker, OwnReader.Threads threads) {
        // Often enough that a silent instance's segments are soon taken over, seldom enough not to be felt.
        long holdEvery = instances.silence().toMillis() / 3;
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .maxSegmentProvider(reader -> instances.shareOf(SEGMENTS))
                .tokenClaimInterval(holdEvery)
                .claimExtensionThreshold(holdEvery)
                .enableCoordinatorClaimExtension()
                .batchSize(BATCH)
                .coordinatorExecutor(threads.coordinator())
                .workerExecutor(threads.worker())
                .build();
    }

    /** The global index up to which a reader has read, whichever instances hold its segments; 0 before its first event. */
    public long position(OwnReader reader) {
        return positions.reached(reader.name(), reader.positions());
    }

    /** The global index of the latest event; 0 while there is none. */
    public long latest() {
        TrackingToken head = transactions.fetchInTransaction(source::createHeadToken);
        return head == null ? 0 : head.position().orElse(0);
    }

    /** Whether this version knows the type of a stored event; if not, a later version wrote it. */
    public static boolean isKnown(EventMessage<?> message) {
        return DomainEvent.class.isAssignableFrom(message.getPayloadType());
    }

    /** A stored event of a known type in the form that readers share. */
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
}
