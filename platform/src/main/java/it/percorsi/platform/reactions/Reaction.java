package it.percorsi.platform.reactions;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.messaging.RecordedEvent;
import java.util.Optional;

/**
 * What a service does when something happened in another one: it sends itself a command. The class is named as a
 * sentence, When…Then…; its simple name is the reaction's name for ever.
 *
 * @param <E> the event that it answers
 */
public interface Reaction<E extends DomainEvent> {

    /** The event that it answers. */
    Class<E> trigger();

    /** The command that follows; empty when nothing does. */
    Optional<?> answer(E event, RecordedEvent recorded);

    /** The reaction's name. */
    default String name() {
        return getClass().getSimpleName();
    }
}
