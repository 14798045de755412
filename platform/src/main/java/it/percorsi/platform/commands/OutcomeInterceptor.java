package it.percorsi.platform.commands;

import it.percorsi.platform.eventstore.AggregateCache;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Notes which events a command led to, checks the version that it was based on, and keeps the answer to its key, all
 * before the transaction commits.
 */
final class OutcomeInterceptor
        implements MessageHandlerInterceptor<CommandMessage<?>>, MessageDispatchInterceptor<EventMessage<?>> {

    static final String EXPECTED_VERSION = "expectedVersion";
    static final String ANSWER = "answer";
    private static final String OUTCOME = OutcomeInterceptor.class.getName();

    private final boolean alone;

    /** Knows whether no other instance can have written. */
    OutcomeInterceptor(boolean alone) {
        this.alone = alone;
    }

    /** Filled while the events are appended, read after the commit. */
    static final class Outcome {
        private @Nullable String aggregateId;
        private long first = -1;
        private long last = -1;

        CommandOutcome get() {
            return new CommandOutcome(aggregateId == null ? "" : aggregateId, last);
        }

        void note(DomainEventMessage<?> event) {
            if (aggregateId == null) {
                aggregateId = event.getAggregateIdentifier();
                first = event.getSequenceNumber();
            }
            if (event.getAggregateIdentifier().equals(aggregateId)) {
                last = event.getSequenceNumber();
            }
        }

        void checkBasedOn(long expected) {
            if (first >= 0 && first - 1 != expected) {
                throw new StaleVersion(String.valueOf(aggregateId), expected, first - 1);
            }
        }
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Outcome outcome = new Outcome();
        work.resources().put(OUTCOME, outcome);
        try {
            chain.proceed();
        } catch (Refused refusal) {
            if (mayBeOvertaken(work)) {
                throw new DecidedOnOldState();
            }
            throw refusal;
        }
        CommandMessage<?> command = work.getMessage();
        // The event store has registered its own step while the handler ran, so this one comes after the append.
        work.onPrepareCommit(unit -> {
            if (outcome.last < 0 && mayBeOvertaken(work)) {
                throw new DecidedOnOldState();
            }
            if (command.getMetaData().get(EXPECTED_VERSION) instanceof Long expected) {
                outcome.checkBasedOn(expected);
            }
            if (command.getMetaData().get(ANSWER) instanceof PendingAnswer answer) {
                answer.keep(outcome.get());
            }
        });
        return outcome;
    }

    /** What another instance wrote meanwhile is noticed by the store only when something is appended. */
    private boolean mayBeOvertaken(UnitOfWork<?> work) {
        return !alone && AggregateCache.isUsedIn(work);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        Outcome outcome = CurrentUnitOfWork.map(
                        work -> (Outcome) work.root().resources().get(OUTCOME))
                .orElse(null);
        return (index, event) -> {
            if (outcome != null && event instanceof DomainEventMessage<?> domainEvent) {
                outcome.note(domainEvent);
            }
            return event;
        };
    }
}
