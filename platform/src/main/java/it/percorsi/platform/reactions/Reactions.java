package it.percorsi.platform.reactions;

import it.percorsi.events.EventCatalog;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.parked.Incoming;
import it.percorsi.platform.parked.ParkedReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Runs the reactions of a service. Each answer goes under a key made of the event's id, so that a repeat has no second
 * effect. A typed refusal is parked with its reason, and so is a record that cannot be read; anything else is an
 * outage and the partition waits.
 */
public final class Reactions implements SmartLifecycle {

    private final List<Reaction<?>> reactions;
    private final Answering answering;
    private final String group;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    Reactions(List<Reaction<?>> reactions, Answering answering, TopicReaders readers, String service) {
        this.reactions = reactions;
        this.answering = answering;
        this.group = "percorsi." + service + ".reactions";
        this.container = readers.reader(group, EventCatalog.topics(), this::take);
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch) {
        batch.forEach(this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        switch (Incoming.of(record)) {
            case Incoming.Event known ->
                reactions.stream()
                        .filter(reaction ->
                                reaction.trigger().isInstance(known.recorded().event()))
                        .forEach(reaction -> answering.meet(reaction, known.recorded(), record));
            case Incoming.Unreadable unreadable -> park(record, unreadable.reason());
            case Incoming.Unknown unknown -> {}
        }
    }

    /** It is kept from those whose event it may be: the one that its header names, or all when it names none. */
    private void park(ConsumerRecord<String, byte[]> record, ParkedReason reason) {
        Header type = record.headers().lastHeader("ce_type");
        String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
        reactions.stream()
                .filter(reaction ->
                        type == null || name.endsWith("." + reaction.trigger().getSimpleName()))
                .forEach(reaction -> answering.park(reaction, record, reason));
    }

    /**
     * What came of a retry.
     *
     * @param released how many went through
     * @param stillWaits whether one was refused again and the rest waits behind it
     */
    public record Retried(int released, boolean stillWaits) {}

    /** Tries again what waits under one key, in order, until one is refused again. */
    public Retried retry(String reactionName, String streamKey) {
        Reaction<?> reaction = reactions.stream()
                .filter(candidate -> candidate.name().equals(reactionName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reaction " + reactionName));
        int released = 0;
        Answering.Attempt attempt = answering.retryFirst(reaction, streamKey);
        while (attempt == Answering.Attempt.THROUGH) {
            released++;
            attempt = answering.retryFirst(reaction, streamKey);
        }
        return new Retried(released, attempt == Answering.Attempt.REFUSED);
    }

    /** The group under which the service's position in the topics is kept; empty when it has no reactions. */
    public Optional<String> group() {
        return reactions.isEmpty() ? Optional.empty() : Optional.of(group);
    }

    /** The names of the reactions. */
    public List<String> names() {
        return reactions.stream().map(Reaction::name).toList();
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
