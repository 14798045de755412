package it.percorsi.platform.observability;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds whether what the service needs answers, at each in a thread of its own, and remembers since
 * when: whoever reads measurements, health or the page of the service never waits for a server that is away.
 */
public final class Parts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final SequencedMap<String, Callable<?>> probes;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Part> seen = new ConcurrentHashMap<>();
    private final List<Thread> lookers = new ArrayList<>();

    /**
     * Begins when it is started.
     *
     * @param probes what to ask, by the part that is asked; one that throws is away
     * @param pause between an answer and the next question
     */
    Parts(SequencedMap<String, Callable<?>> probes, Duration pause, Clock clock) {
        this.probes = probes;
        this.pause = pause;
        this.clock = clock;
    }

    /** Each part as it was seen last; one that was never seen is left out. */
    public List<Part> all() {
        return probes.keySet().stream()
                .map(seen::get)
                .filter(part -> part != null)
                .toList();
    }

    /** Whether a part answered when it was asked last. */
    public boolean isUp(String name) {
        Part part = seen.get(name);
        return part != null && part.up();
    }

    /** Whether a part did not answer when it was asked last. */
    boolean isAway(String name) {
        Part part = seen.get(name);
        return part != null && !part.up();
    }

    /** Asks one part now. */
    void look(String name, Callable<?> probe) {
        boolean up = true;
        try {
            probe.call();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception away) {
            LOG.debug("{} is away", name, away);
            up = false;
        }
        Part now = new Part(name, up, clock.instant());
        seen.merge(name, now, (before, after) -> before.up() == after.up() ? before : after);
    }

    private void watch(String name, Callable<?> probe) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look(name, probe);
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        probes.forEach((name, probe) ->
                lookers.add(Thread.ofVirtual().name("look-" + name).start(() -> watch(name, probe))));
    }

    @Override
    public synchronized void stop() {
        lookers.forEach(Thread::interrupt);
        lookers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !lookers.isEmpty();
    }
}
