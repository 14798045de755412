package it.percorsi.platform.messaging;

import io.micrometer.core.instrument.Counter;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.eventstore.LiveEvents;
import it.percorsi.platform.eventstore.StartPatience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A reader of the service's own events, in segments that the instances share. While what it feeds is away, it keeps its
 * segments and tries the same batch again; when the store itself was away, it begins again as soon as that answers.
 */
public final class OwnReader {

    private static final Logger LOG = LoggerFactory.getLogger(OwnReader.class);
    /** Segments that one instance works on at a time, so that the queue of events that were read stays short. */
    private static final int WORKERS = 2;

    private static final long FIRST_PAUSE_MILLISECONDS = 100;
    private static final long LONGEST_PAUSE_MILLISECONDS = 2_000;
    /**
     * Then the batch is given back, for another instance to take, if there is one: this one may be the only one with
     * a problem. Not otherwise, since Axon then lets up to a minute pass before it tries again.
     */
    private static final long PATIENCE_NANOSECONDS = TimeUnit.MINUTES.toNanos(5);

    private final String name;
    private final Consumer<List<DomainEventMessage<?>>> batches;
    private final Counter retries;
    private final Instances instances;
    private final LiveEvents source;
    private final BiFunction<EventMessageHandler, Threads, PooledStreamingEventProcessor> wiring;
    private volatile @Nullable Running running;
    private final Runnable restart = this::restart;
    private final Runnable takeOver = this::takeOver;
    /** Batches in hand are given back, since the reader is about to begin again. */
    private volatile boolean leaving;

    private volatile CountDownLatch stopping = new CountDownLatch(1);

    OwnReader(
            String name,
            Consumer<List<DomainEventMessage<?>>> batches,
            Counter retries,
            Instances instances,
            LiveEvents source,
            BiFunction<EventMessageHandler, Threads, PooledStreamingEventProcessor> wiring) {
        this.name = name;
        this.batches = batches;
        this.retries = retries;
        this.instances = instances;
        this.source = source;
        this.wiring = wiring;
    }

    /** What it runs on: who deals the events out, and who takes them. */
    record Threads(ScheduledExecutorService coordinator, ScheduledExecutorService worker) {

        static Threads of(String reader) {
            return new Threads(threads(1, reader + "-coordinator"), threads(WORKERS, reader + "-worker-"));
        }

        private static ScheduledExecutorService threads(int count, String name) {
            Thread.Builder.OfPlatform each = Thread.ofPlatform().daemon().name(name, 0);
            return Executors.newScheduledThreadPool(count, each.factory());
        }

        void end() {
            coordinator.shutdown();
            worker.shutdown();
        }
    }

    private record Running(PooledStreamingEventProcessor processor, Threads threads) {}

    /** The key of its positions. */
    public String name() {
        return name;
    }

    /** Begins, or goes on where it stopped. */
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        leaving = false;
        Threads threads = Threads.of(name);
        Running begun = new Running(wiring.apply(new Batching(), threads), threads);
        running = begun;
        source.onReturn(restart);
        instances.onLeave(takeOver);
        try {
            StartPatience.untilDone(() -> begin(begun.processor()));
        } catch (RuntimeException away) {
            stop();
            throw away;
        }
    }

    private static void begin(PooledStreamingEventProcessor processor) {
        try {
            processor.start();
        } catch (RuntimeException away) {
            processor.shutDown();
            throw away;
        }
    }

    /** Ends after the batch that it is in, and leaves its segments to others. */
    public void stop() {
        source.notOnReturn(restart);
        instances.notOnLeave(takeOver);
        stopping.countDown();
        end();
    }

    private synchronized void end() {
        Running ended = running;
        running = null;
        if (ended != null) {
            ended.processor().shutDown();
            ended.threads().end();
        }
    }

    /** Whether it runs. */
    public boolean isRunning() {
        return running != null;
    }

    /** The global index reached, by segment, of those that this instance holds. */
    Map<Integer, Long> positions() {
        Map<Integer, Long> held = new HashMap<>();
        Running now = running;
        if (now != null) {
            now.processor()
                    .processingStatus()
                    .forEach((segment, status) ->
                            held.put(segment, status.getCurrentPosition().orElse(0)));
        }
        return held;
    }

    /**
     * What it gave away to others Axon does not take back for a while: the longer, the more often it did so since there
     * was last something to do, up to a minute. Now that somebody has left, nothing is to wait for that.
     */
    private void takeOver() {
        Running now = running;
        if (now != null) {
            Set<Integer> held = now.processor().processingStatus().keySet();
            IntStream.range(0, OwnEvents.SEGMENTS)
                    .filter(segment -> !held.contains(segment))
                    .forEach(segment -> now.processor().releaseSegment(segment, 0, TimeUnit.MILLISECONDS));
        }
    }

    /** Tries until it is told to stop: the store may go away again while a reader begins. */
    private synchronized void restart() {
        Running now = running;
        while (now != null) {
            try {
                leaving = true;
                now.processor().shutDown();
                leaving = false;
                now.processor().start();
                return;
            } catch (RuntimeException awayAgain) {
                LOG.debug("{} cannot begin again yet", name, awayAgain);
                if (isToldToStopWithin(LONGEST_PAUSE_MILLISECONDS)) {
                    return;
                }
            }
        }
    }

    private void deliver(List<DomainEventMessage<?>> batch) {
        long giveBackAt = System.nanoTime() + PATIENCE_NANOSECONDS;
        long pause = FIRST_PAUSE_MILLISECONDS;
        while (true) {
            try {
                batches.accept(batch);
                return;
            } catch (DataAccessException | TransactionException outageOfTheStore) {
                // What was begun in the database is lost with its connection: the whole unit of work begins again.
                retries.increment();
                throw outageOfTheStore;
            } catch (RuntimeException outage) {
                if (pause == FIRST_PAUSE_MILLISECONDS) {
                    LOG.warn("{} cannot hand over {} events; trying again", name, batch.size(), outage);
                }
                retries.increment();
                if (leaving
                        || (System.nanoTime() > giveBackAt && instances.hasCompany())
                        || isToldToStopWithin(pause)) {
                    throw outage;
                }
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
            }
        }
    }

    private boolean isToldToStopWithin(long milliseconds) {
        try {
            return stopping.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Collects the events of a unit of work and hands them over with the last, before anything is written in the
     * database: no connection is held while the other side is away.
     */
    private final class Batching implements EventMessageHandler {

        @Override
        public Object handle(EventMessage<?> event) {
            UnitOfWork<?> work = CurrentUnitOfWork.get();
            List<DomainEventMessage<?>> batch =
                    work.root().getOrComputeResource(name, key -> new ArrayList<DomainEventMessage<?>>());
            batch.add((DomainEventMessage<?>) event);
            if (!(work instanceof BatchingUnitOfWork<?> several) || several.isLastMessage()) {
                deliver(batch);
            }
            return event;
        }
    }
}
