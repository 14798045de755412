package it.percorsi.platform.reactions;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.messaging.WireFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Runs the reactions of a service. Each answer goes under a key made of the event's id, so that a repeat has no second
 * effect. A typed refusal is parked with its reason; anything else is an outage and the partition waits.
 */
public final class Reactions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);

    private final List<Reaction<?>> reactions;
    private final Commands commands;
    private final ParkedMessages parked;
    private final String service;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    Reactions(
            List<Reaction<?>> reactions,
            Commands commands,
            ParkedMessages parked,
            TopicReaders readers,
            String service) {
        this.reactions = reactions;
        this.commands = commands;
        this.parked = parked;
        this.service = service;
        this.container = readers.reader("percorsi." + service + ".reactions", EventCatalog.topics(), this::take);
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch) {
        for (ConsumerRecord<String, byte[]> record : batch) {
            WireFormat.read(record).ifPresent(recorded -> reactions.forEach(reaction -> meet(reaction, recorded)));
        }
    }

    private <E extends DomainEvent> void meet(Reaction<E> reaction, RecordedEvent recorded) {
        if (!reaction.trigger().isInstance(recorded.event())) {
            return;
        }
        String key = recorded.event().key();
        if (parked.holdsBack(reaction.name(), key)) {
            parked.park(reaction.name(), key, recorded.id(), ParkedForm.of(recorded), null);
            return;
        }
        refusalOf(reaction, recorded).ifPresent(refusal -> {
            LOG.warn("{} was refused for event {}: {}", reaction.name(), recorded.id(), refusal);
            parked.park(reaction.name(), key, recorded.id(), ParkedForm.of(recorded), refusal);
        });
    }

    private <E extends DomainEvent> Optional<String> refusalOf(Reaction<E> reaction, RecordedEvent recorded) {
        Provenance cause = recorded.provenance();
        Provenance own = new Provenance(service, "servizio", "", cause.correlationId(), recorded.id());
        try {
            reaction.answer(reaction.trigger().cast(recorded.event()), recorded)
                    .ifPresent(command ->
                            commands.send(command, CommandContext.of(own, reaction.name() + ":" + recorded.id())));
            return Optional.empty();
        } catch (Refused refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    /**
     * Tries again what waits for one case, in order, until one is refused again.
     *
     * @return how many went through
     */
    public int retry(String reactionName, String streamKey) {
        Reaction<?> reaction = reactions.stream()
                .filter(candidate -> candidate.name().equals(reactionName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reaction " + reactionName));
        int released = 0;
        for (ParkedMessages.Waiting waiting : parked.waiting(reactionName, streamKey)) {
            Optional<String> refusal = refusalOf(reaction, ParkedForm.read(waiting.message()));
            if (refusal.isPresent()) {
                parked.stillRefused(waiting.position(), refusal.get());
                return released;
            }
            parked.released(waiting.position());
            released++;
        }
        return released;
    }

    @Override
    public void start() {
        if (!reactions.isEmpty()) {
            container.start();
        }
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }
}
