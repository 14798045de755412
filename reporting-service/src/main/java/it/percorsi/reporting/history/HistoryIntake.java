package it.percorsi.reporting.history;

import it.percorsi.events.EventCatalog;
import it.percorsi.platform.messaging.TopicReaders;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Brings everything that is published into the history. */
final class HistoryIntake implements SmartLifecycle {

    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    HistoryIntake(TopicReaders readers, HistoryWriter writer, String service) {
        this.container = readers.reader("percorsi." + service + ".history", EventCatalog.topics(), writer::take);
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
