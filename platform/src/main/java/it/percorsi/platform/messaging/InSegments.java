package it.percorsi.platform.messaging;

import it.percorsi.events.DomainEvent;
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

    InSegments(EventMessageHandler handler) {
        super(SimpleEventHandlerInvoker.builder()
                .eventHandlers(handler)
                .sequencingPolicy((EventMessage<?> event) -> ((DomainEvent) event.getPayload()).key())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance()));
    }

    @Override
    protected boolean sequencingPolicyMatchesSegment(EventMessage<?> event, Segment segment) {
        return !OwnEvents.isKnown(event) || super.sequencingPolicyMatchesSegment(event, segment);
    }
}
