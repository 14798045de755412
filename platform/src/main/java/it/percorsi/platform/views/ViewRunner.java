package it.percorsi.platform.views;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.messaging.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** Feeds every view of the service from its source, and says how far each one is. */
final class ViewRunner implements SmartLifecycle {

    private final List<View<?>> views;
    private final Views stores;
    private final MongoDatabase database;
    private final OwnEvents ownEvents;
    private final TopicReaders topicReaders;
    private final TransactionTemplate transactions;
    private final ViewProgress progress;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String service;
    private final List<PooledStreamingEventProcessor> ownReaders = new ArrayList<>();
    private final List<ConcurrentMessageListenerContainer<?, ?>> topicContainers = new ArrayList<>();
    private volatile boolean running;

    ViewRunner(
            List<View<?>> views,
            Views stores,
            MongoDatabase database,
            OwnEvents ownEvents,
            TopicReaders topicReaders,
            TransactionTemplate transactions,
            ViewProgress progress,
            MeterRegistry meters,
            Clock clock,
            String service) {
        this.views = views;
        this.stores = stores;
        this.database = database;
        this.ownEvents = ownEvents;
        this.topicReaders = topicReaders;
        this.transactions = transactions;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public void start() {
        String identity = ViewStoreIdentity.of(database);
        for (View<?> view : views) {
            String position = view.name() + "-v" + view.version()
                    + (view.keeping() == View.Keeping.DISPOSABLE ? "@" + identity : "");
            if (view.topics().isEmpty()) {
                startOwn(view, position);
            } else {
                startTopics(view, "percorsi." + service + "." + position);
            }
        }
        progress.start();
        running = true;
    }

    private <D> void startOwn(View<D> view, String position) {
        Feed<D> feed = new Feed<>(view);
        PooledStreamingEventProcessor reader = ownEvents.reader(
                position,
                events -> feed.take(events.stream().map(OwnEvents::recorded).toList()));
        reader.start();
        ownReaders.add(reader);
        progress.followOwn(view.name(), reader);
    }

    private <D> void startTopics(View<D> view, String group) {
        Feed<D> feed = new Feed<>(view);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                topicReaders.reader(group, view.topics(), batch -> {
                    List<RecordedEvent> events = batch.stream()
                            .map(WireFormat::read)
                            .flatMap(Optional::stream)
                            .toList();
                    feed.take(events);
                    progress.passed(view.name(), batch);
                });
        progress.followTopics(view.name(), group, view.topics());
        container.start();
        topicContainers.add(container);
    }

    @Override
    public void stop() {
        running = false;
        progress.stop();
        topicContainers.forEach(ConcurrentMessageListenerContainer::stop);
        ownReaders.forEach(PooledStreamingEventProcessor::shutDown);
        topicContainers.clear();
        ownReaders.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One view with its fold, its readers to wake and its lag. */
    private final class Feed<D> {
        private final View<D> view;
        private final Folding<D> folding;
        private final Timer lag;

        Feed(View<D> view) {
            this.view = view;
            this.folding = stores.folding(view);
            this.lag = Timer.builder("percorsi.view.lag")
                    .description("From the moment an event was recorded until the view showed it")
                    .tag("view", view.name())
                    .publishPercentiles(0.5, 0.99)
                    .distributionStatisticExpiry(Duration.ofMinutes(1))
                    .register(meters);
        }

        void take(List<RecordedEvent> events) {
            if (view.keeping() == View.Keeping.DURABLE) {
                transactions.executeWithoutResult(status -> folding.apply(events));
            } else {
                stores.reader(view).changed(folding.apply(events));
            }
            events.forEach(event -> lag.record(Duration.between(event.recordedAt(), clock.instant())));
        }
    }
}
