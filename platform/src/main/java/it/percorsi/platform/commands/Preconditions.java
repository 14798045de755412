package it.percorsi.platform.commands;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;

/** Looks at the version before the command is tried: who is told the wrong one is not told of any rule. */
final class Preconditions {

    private final EventStore store;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    Preconditions(EventStore store) {
        this.store = store;
    }

    /**
     * A program demands exactly this version; a person may have seen an older one, but none that does not exist.
     *
     * @throws StaleVersion when it is not so
     */
    void check(CommandMessage<?> command, long basedOn, boolean exactly) {
        target(command).ifPresent(id -> {
            long current = store.lastSequenceNumberFor(id).orElse(-1L);
            if (exactly ? current != basedOn : current < basedOn) {
                throw new StaleVersion(id, basedOn, current);
            }
        });
    }

    private Optional<String> target(CommandMessage<?> command) {
        try {
            return Optional.of(targets.resolveTarget(command).getIdentifier());
        } catch (IllegalArgumentException namesNone) {
            return Optional.empty();
        }
    }
}
