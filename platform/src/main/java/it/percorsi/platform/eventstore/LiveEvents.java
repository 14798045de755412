package it.percorsi.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The event store as a source that wakes its readers. The stock store's streams cannot say that something is new, so
 * their readers look twice a second; here one watcher waits at the end of the stream for all of them.
 */
public final class LiveEvents implements StreamableMessageSource<TrackedEventMessage<?>>, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final List<Runnable> restarts = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread watcher;

    LiveEvents(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new WakingStream(store.openStream(token), readers);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return store.createTokenAt(instant);
    }

    @Override
    public @Nullable TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("live-events").start(this::watch);
    }

    @Override
    public void stop() {
        Thread running = watcher;
        watcher = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** What is to be done whenever the store answers again after an outage. */
    public void onReturn(Runnable restart) {
        restarts.add(restart);
    }

    /** Takes that wish back. */
    public void notOnReturn(Runnable restart) {
        restarts.remove(restart);
    }

    private void watch() {
        boolean away = false;
        while (!Thread.currentThread().isInterrupted()) {
            try (BlockingStream<TrackedEventMessage<?>> end = store.openStream(store.createHeadToken())) {
                if (away) {
                    LOG.info("The event store answers again");
                    // Each by itself: one that still hands over its batch must not keep the others waiting.
                    restarts.forEach(
                            restart -> Thread.ofVirtual().name("restart").start(restart));
                }
                away = false;
                readers.forEach(Runnable::run);
                while (!Thread.currentThread().isInterrupted()) {
                    if (end.hasNextAvailable(1, TimeUnit.SECONDS)) {
                        readers.forEach(Runnable::run);
                        while (end.hasNextAvailable()) {
                            end.nextAvailable();
                        }
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException outage) {
                if (!away) {
                    LOG.warn("The event store does not answer; trying again every second", outage);
                }
                away = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
