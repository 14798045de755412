package it.percorsi.platform.views;

import com.mongodb.MongoException;
import it.percorsi.platform.parked.ParkedMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps every view fed: the generation that people read, and the one that is being built beside it until it has caught
 * up and takes over. Looks every second at what is wanted, since another instance may have begun or ended a
 * generation, and the document store may have come back with another content.
 */
final class ViewRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRunner.class);
    private static final long LOOK_EVERY_MILLISECONDS = 1_000;
    private static final long LOOK_EVERY_MILLISECONDS_AT_FIRST = 100;
    /** So long another instance may still read a generation that was replaced. */
    private static final long KEEP_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);

    /** A generation, by the key of its positions. */
    record Wanted(View<?> view, int generation, String position) {}

    /** A feed with its source, and since when nobody wants it. */
    static final class Running {
        private final Feed<?> feed;
        private final FeedSource source;
        private long unwantedSince;

        Running(Feed<?> feed, FeedSource source) {
            this.feed = feed;
            this.source = source;
        }
    }

    private final List<View<?>> views;
    private final Views stores;
    private final DocumentServer server;
    private final Generations generations;
    private final FeedSources sources;
    private final Function<Wanted, Feed<?>> feeds;
    private final ParkedMessages parked;
    private final BiConsumer<String, List<String>> first;
    private final ConcurrentMap<Wanted, Running> running = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;
    private volatile @Nullable Thread watcher;

    ViewRunner(
            List<View<?>> views,
            Views stores,
            DocumentServer server,
            Generations generations,
            Function<Wanted, Feed<?>> feeds,
            FeedSources sources,
            ParkedMessages parked,
            BiConsumer<String, List<String>> first) {
        this.views = views;
        this.stores = stores;
        this.server = server;
        this.generations = generations;
        this.feeds = feeds;
        this.sources = sources;
        this.parked = parked;
        this.first = first;
    }

    /** Whether every view that people read shows at least what there was when its feed began. */
    boolean allCaughtUp() {
        return caughtUp;
    }

    /** The feeds of the generations that people read. */
    List<Feed<?>> serving() {
        return feedsOf(view -> Optional.of(generations.of(view).serving()));
    }

    /** The feeds of the generations that are being built. */
    List<Feed<?>> building() {
        return feedsOf(view -> generations.of(view).building());
    }

    private List<Feed<?>> feedsOf(Function<View<?>, Optional<Integer>> generation) {
        List<Feed<?>> found = new ArrayList<>();
        for (View<?> view : views) {
            generation
                    .apply(view)
                    .flatMap(number -> wanted(view, number))
                    .map(running::get)
                    .ifPresent(run -> found.add(run.feed));
        }
        return found;
    }

    /** All or nothing: a feed that went on alone would keep a process alive whose start has failed. */
    @Override
    public void start() {
        try {
            look();
            server.content()
                    .ifPresent(content -> first.accept(
                            content,
                            views.stream()
                                    .flatMap(this::generationsOf)
                                    .map(Wanted::position)
                                    .toList()));
        } catch (RuntimeException away) {
            endAll();
            throw away;
        }
        Thread thread = Thread.ofPlatform().daemon().name("views").unstarted(this::watch);
        watcher = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = watcher;
        watcher = null;
        if (thread != null) {
            thread.interrupt();
        }
        endAll();
    }

    private synchronized void endAll() {
        Collection<Running> all = List.copyOf(running.values());
        running.clear();
        all.parallelStream().forEach(run -> run.source.stop());
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        try {
            while (isRunning()) {
                TimeUnit.MILLISECONDS.sleep(caughtUp ? LOOK_EVERY_MILLISECONDS : LOOK_EVERY_MILLISECONDS_AT_FIRST);
                lookUnlessEnded();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is away just now, the next look may find it. */
    private synchronized void lookUnlessEnded() {
        try {
            if (isRunning()) {
                look();
            }
        } catch (RuntimeException outage) {
            LOG.warn("The views cannot be looked after; trying again", outage);
        }
    }

    private synchronized void look() {
        server.look();
        try {
            generations.look();
            tidy();
        } catch (DataAccessException | TransactionException | MongoException outage) {
            LOG.debug("What is wanted cannot be told or begun now", outage);
        }
        sources.look(running.values().stream().map(run -> run.source).toList());
        List<Feed<?>> serving = serving();
        caughtUp = serving.size() == views.size()
                && serving.stream().allMatch(feed -> feed.sinceBeginning().caughtUp());
        takeOver();
    }

    private void tidy() {
        Map<Wanted, Running> unwanted = new HashMap<>(running);
        for (View<?> view : views) {
            generationsOf(view).forEach(wanted -> {
                unwanted.remove(wanted);
                running.computeIfAbsent(wanted, this::begin);
            });
        }
        unwanted.forEach(this::end);
    }

    private Optional<Wanted> wanted(View<?> view, int generation) {
        return stores.position(view, generation).map(position -> new Wanted(view, generation, position));
    }

    private Running begin(Wanted wanted) {
        Feed<?> feed = feeds.apply(wanted);
        FeedSource source = sources.of(feed, wanted.position());
        source.start();
        return new Running(feed, source);
    }

    private void end(Wanted wanted, Running run) {
        if (run.unwantedSince == 0) {
            run.unwantedSince = System.nanoTime();
        } else if (System.nanoTime() - run.unwantedSince > KEEP_NANOSECONDS) {
            running.remove(wanted);
            run.source.stop();
            parked.forget(wanted.position());
            LOG.info("View {} is read from a newer generation", wanted.position());
        }
    }

    private Stream<Wanted> generationsOf(View<?> view) {
        Generations.Pair pair = generations.of(view);
        return Stream.concat(Stream.of(pair.serving()), pair.building().stream())
                .flatMap(generation -> wanted(view, generation).stream());
    }

    private void takeOver() {
        for (Feed<?> feed : building()) {
            if (feed.standing().isUpToDate()) {
                generations.takeOver(feed.view(), feed.generation());
                LOG.info(
                        "View {} has been built anew and takes over",
                        feed.view().name());
            }
        }
    }
}
