package it.percorsi.platform.commands;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.tracing.Traces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Sends commands. An accepted command is durable when this returns; a refused one ({@link Refused}) changed nothing.
 * Two writers that met are settled here: the loser is run again on the new state, unless it named the version that it
 * was based on. Then it is told ({@link StaleVersion}): a program always, a person when a newer fact stands against what
 * the person decided ({@link ParallelFacts}).
 */
public final class Commands {

    private static final int ATTEMPTS = 8;

    private final CommandBus bus;
    private final IdempotencyAnswers answers;
    private final NewerFacts newerFacts;
    private final Preconditions preconditions;
    private final MeterRegistry meters;
    private final Counter conflicts;
    private final Traces traces;
    private final RuleBookNames ruleBooks;

    Commands(
            CommandBus bus,
            IdempotencyAnswers answers,
            NewerFacts newerFacts,
            Preconditions preconditions,
            MeterRegistry meters,
            Traces traces,
            RuleBookNames ruleBooks) {
        this.bus = bus;
        this.answers = answers;
        this.newerFacts = newerFacts;
        this.preconditions = preconditions;
        this.meters = meters;
        this.conflicts = meters.counter("percorsi.conflicts");
        this.traces = traces;
        this.ruleBooks = ruleBooks;
    }

    /** Sends under the context of the running request or reaction. */
    public CommandOutcome send(Object command) {
        return send(command, CommandContext.current());
    }

    /** Sends under a given context. */
    public CommandOutcome send(Object command, CommandContext context) {
        String name = command.getClass().getSimpleName();
        try {
            CommandOutcome outcome = traces.within("command " + name, () -> sendOnce(command, context));
            meters.counter("percorsi.commands", "command", name, "outcome", "accepted")
                    .increment();
            return outcome;
        } catch (Refused refusal) {
            meters.counter("percorsi.commands", "command", name, "outcome", "refused")
                    .increment();
            meters.counter("percorsi.refusals", "code", refusal.code(), "rule", String.valueOf(refusal.rule()))
                    .increment();
            throw refusal;
        }
    }

    private CommandOutcome sendOnce(Object command, CommandContext context) {
        String key = context.idempotencyKey();
        if (key == null) {
            return retryingConflicts(command, context, null);
        }
        String scoped = key + "|" + command.getClass().getSimpleName();
        String fingerprint = context.fingerprint().get();
        Optional<CommandOutcome> before = answers.answerTo(scoped, fingerprint);
        return before.orElseGet(
                () -> retryingConflicts(command, context, new PendingAnswer(scoped, fingerprint, answers)));
    }

    /** What stands against a command may be its own first sending, done meanwhile: then that one's answer is the answer. */
    private CommandOutcome retryingConflicts(Object command, CommandContext context, @Nullable PendingAnswer answer) {
        Long basedOn = context.expectedVersion() != null ? context.expectedVersion() : context.seenVersion();
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(command, context, basedOn, answer);
            } catch (Refused
                    | StaleVersion
                    | ConcurrencyException
                    | AggregateStreamCreationException
                    | DuplicateKeyException
                    | PessimisticLockingFailureException failure) {
                Optional<CommandOutcome> given =
                        answer == null ? Optional.empty() : answers.answerTo(answer.key(), answer.fingerprint());
                if (given.isPresent()) {
                    return given.get();
                }
                if (failure instanceof Refused) {
                    throw failure;
                }
                if (failure instanceof StaleVersion stale) {
                    basedOn = newBase(stale, command, context, attempt);
                    continue;
                }
                conflicts.increment();
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** The version to go on from, once it is clear that nothing newer stands against the command. */
    private long newBase(StaleVersion stale, Object command, CommandContext context, int attempt) {
        List<NewerFact> newer =
                context.expectedVersion() == null ? newerFacts.since(stale, command) : List.<NewerFact>of();
        if (newer.isEmpty() || attempt == ATTEMPTS || newer.stream().anyMatch(NewerFact::contradicts)) {
            meters.counter("percorsi.stale", "command", command.getClass().getSimpleName())
                    .increment();
            throw stale.because(newer);
        }
        return newer.getLast().sequence();
    }

    private CommandOutcome dispatch(
            Object command, CommandContext context, @Nullable Long basedOn, @Nullable PendingAnswer answer) {
        Map<String, Object> metadata = new HashMap<>(context.provenance().asMetadata());
        metadata.put("ruleBook", ruleBooks.of(command));
        String traceparent = traces.traceparent();
        if (traceparent != null) {
            metadata.put("traceparent", traceparent);
        }
        if (context.idempotencyKey() != null) {
            metadata.put("idempotencyKey", context.idempotencyKey());
        }
        if (basedOn != null) {
            metadata.put(OutcomeInterceptor.EXPECTED_VERSION, basedOn);
        }
        if (answer != null) {
            metadata.put(OutcomeInterceptor.ANSWER, answer);
        }
        GenericCommandMessage<Object> message = new GenericCommandMessage<>(command, metadata);
        if (basedOn != null) {
            preconditions.check(message, basedOn, context.expectedVersion() != null);
        }
        FutureCallback<Object, OutcomeInterceptor.Outcome> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        CommandResultMessage<? extends OutcomeInterceptor.Outcome> result = callback.getResult();
        if (!result.isExceptional()) {
            return result.getPayload().get();
        }
        if (result.exceptionResult() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(result.exceptionResult());
    }
}
