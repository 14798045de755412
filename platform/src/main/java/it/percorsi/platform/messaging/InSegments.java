package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;

/**
 * Parts events by their keys. An event whose type only a later version knows has no key here: every segment meets it,
 * so that none overtakes it unawares.
 */
final class InSegments extends SimpleEventHandlerInvoker {

    private final Predicate<EventMessage<?>> concerns;

    /** For a handler that is given only those events that concern it. */
    InSegments(EventMessageHandler handler, Predicate<EventMessage<?>> concerns) {
        super(SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .sequencingPolicy((EventMessage<?> event) -> ((DomainEvent) event.getPayload()).key())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance()));
        this.concerns = concerns;
    }

    @Override
    protected boolean sequencingPolicyMatchesSegment(EventMessage<?> event, Segment segment) {
        return (!OwnEvents.isKnown(event) || super.sequencingPolicyMatchesSegment(event, segment))
                && concerns.test(event);
    }
}
