package it.percorsi.platform.parked;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import it.percorsi.events.operations.ParkedMessageDiscarded;
import it.percorsi.platform.commands.Refused;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A message that was given up: it leaves the parked ones in the transaction that records the decision. */
@Aggregate(cache = "aggregateCache")
class DiscardedMessage {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon, which takes whatever is not null before the first event for it
    private @Nullable String id;

    DiscardedMessage() {}

    @CommandHandler
    DiscardedMessage(DiscardParkedMessage command, ParkedMessages parked) {
        parked.lock(command.consumer(), command.streamKey());
        // Read again under the lock: it may have gone through, and others may have come to wait.
        ParkedStream stream = parked.stream(command.message()).orElseThrow(() -> Refused.now("parked-no-more", null));
        if (command.reason().strip().length() < DiscardParkedMessage.LEAST_CHARACTERS
                || command.reason().length() > DiscardParkedMessage.MOST_CHARACTERS) {
            throw Refused.ever("discard-reason-missing", null);
        }
        parked.remove(stream.message());
        apply(new ParkedMessageDiscarded(
                command.ambito(),
                command.topic(),
                stream.streamKey(),
                parked.service(),
                stream.decider(),
                stream.eventId(),
                stream.eventType(),
                command.reason().strip(),
                stream.waitingBehind(),
                command.on()));
    }

    /** One id for one consumer and event, so that nothing is given up twice. */
    static String idOf(String service, String consumer, String eventId) {
        String whole = service + "|" + consumer + "|" + eventId;
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @EventSourcingHandler
    void on(ParkedMessageDiscarded event) {
        id = idOf(event.service(), event.consumer(), event.eventId());
    }
}
