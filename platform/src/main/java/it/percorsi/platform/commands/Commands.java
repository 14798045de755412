package it.percorsi.platform.commands;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.tracing.Traces;
import java.util.HashMap;
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

/**
 * Sends commands. An accepted command is durable when this returns; a refused one ({@link Refused}) changed nothing.
 * Two writers that met are settled here: the loser is run again on the new state, unless it named the version that it
 * was based on.
 */
public final class Commands {

    private static final int ATTEMPTS = 8;

    private final CommandBus bus;
    private final IdempotencyAnswers answers;
    private final MeterRegistry meters;
    private final Counter conflicts;
    private final Traces traces;
    private final String ruleBook;

    Commands(CommandBus bus, IdempotencyAnswers answers, MeterRegistry meters, Traces traces, String ruleBook) {
        this.bus = bus;
        this.answers = answers;
        this.meters = meters;
        this.conflicts = meters.counter("percorsi.conflicts");
        this.traces = traces;
        this.ruleBook = ruleBook;
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

    private CommandOutcome retryingConflicts(Object command, CommandContext context, @Nullable PendingAnswer answer) {
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(command, context, answer);
            } catch (ConcurrencyException | AggregateStreamCreationException | DuplicateKeyException conflict) {
                conflicts.increment();
                if (answer != null) {
                    Optional<CommandOutcome> given = answers.answerTo(answer.key(), answer.fingerprint());
                    if (given.isPresent()) {
                        return given.get();
                    }
                }
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private CommandOutcome dispatch(Object command, CommandContext context, @Nullable PendingAnswer answer) {
        Map<String, Object> metadata = new HashMap<>(context.provenance().asMetadata());
        metadata.put("ruleBook", ruleBook);
        String traceparent = traces.traceparent();
        if (traceparent != null) {
            metadata.put("traceparent", traceparent);
        }
        if (context.idempotencyKey() != null) {
            metadata.put("idempotencyKey", context.idempotencyKey());
        }
        if (context.expectedVersion() != null) {
            metadata.put(OutcomeInterceptor.EXPECTED_VERSION, context.expectedVersion());
        }
        if (answer != null) {
            metadata.put(OutcomeInterceptor.ANSWER, answer);
        }
        FutureCallback<Object, OutcomeInterceptor.Outcome> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, metadata), callback);
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
