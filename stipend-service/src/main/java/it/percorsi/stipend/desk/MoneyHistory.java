package it.percorsi.stipend.desk;

import it.percorsi.events.stipend.StipendEvent;
import it.percorsi.stipend.stipends.StipendCommand;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Everything that ever happened to the money of a placement, as it is stored. */
@Component
public final class MoneyHistory {

    private final EventStore events;

    MoneyHistory(EventStore events) {
        this.events = events;
    }

    /**
     * One fact.
     *
     * @param name its kind, for example {@code StipendReduced}
     * @param recordedAt when it was recorded
     * @param fact all that was recorded
     */
    public record Told(String name, Instant recordedAt, StipendEvent fact) {}

    /** The facts about a placement's money, the first one first. */
    public List<Told> of(String placementId) {
        return events.readEvents(StipendCommand.idOf(placementId))
                .asStream()
                .filter(message -> message.getPayload() instanceof StipendEvent)
                .map(message ->
                        new Told(message.getPayloadType().getSimpleName(), message.getTimestamp(), (StipendEvent)
                                message.getPayload()))
                .toList();
    }
}
