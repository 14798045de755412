package it.percorsi.platform.privacy;

import it.percorsi.events.ErasesPerson;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.messaging.WireFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Destroys this service's key of a person who was erased, then removes what its documents and views held of them. */
public final class PersonErasure implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PersonErasure.class);

    private final PersonKeys keys;
    private final Consumer<String> remove;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    /** {@code remove} is told the person, after the key is gone. */
    public PersonErasure(PersonKeys keys, TopicReaders readers, String service, Consumer<String> remove) {
        this.keys = keys;
        this.remove = remove;
        this.container = readers.reader("percorsi." + service + ".erasure", List.of(ErasesPerson.TOPIC), this::take);
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch) {
        batch.stream()
                .map(WireFormat::read)
                .flatMap(Optional::stream)
                .map(RecordedEvent::event)
                .filter(ErasesPerson.class::isInstance)
                .map(ErasesPerson.class::cast)
                .forEach(erased -> {
                    keys.destroy(erased.personId());
                    remove.accept(erased.personId());
                    LOG.info("The key of person {} is destroyed and the views are emptied", erased.personId());
                });
    }

    @Override
    public void start() {
        container.start();
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
