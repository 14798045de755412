package it.percorsi.referral.imports;

import it.percorsi.events.ErasesPerson;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.messaging.WireFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What is kept of an imported row goes with its person. */
final class WhenPersonErasedThenForgetImportedRows implements SmartLifecycle {

    private final ImportedRows imported;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    WhenPersonErasedThenForgetImportedRows(ImportedRows imported, TopicReaders readers, String service) {
        this.imported = imported;
        this.container =
                readers.reader("percorsi." + service + ".imported-rows", List.of(ErasesPerson.TOPIC), this::take);
    }

    private void take(List<ConsumerRecord<String, byte[]>> batch) {
        batch.stream()
                .map(WireFormat::read)
                .flatMap(Optional::stream)
                .map(RecordedEvent::event)
                .filter(ErasesPerson.class::isInstance)
                .map(ErasesPerson.class::cast)
                .forEach(erased -> imported.forget(erased.personId()));
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
