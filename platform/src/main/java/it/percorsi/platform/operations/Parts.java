package it.percorsi.platform.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds whether what the service needs answers, and remembers since when. */
final class Parts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    /** Asks a part something small; whatever it throws means that the part is away. */
    interface Probe {
        void ask() throws Exception;
    }

    private final SequencedMap<String, Probe> probes;
    private final Clock clock;
    private final Map<String, Part> seen = new ConcurrentHashMap<>();
    private final List<Thread> lookers = new ArrayList<>();

    Parts(SequencedMap<String, Probe> probes, Clock clock) {
        this.probes = probes;
        this.clock = clock;
    }

    /** Each part as it was seen last; one that was never seen is left out. */
    List<Part> all() {
        return probes.keySet().stream()
                .map(seen::get)
                .filter(part -> part != null)
                .toList();
    }

    /** Whether a part answered when it was asked last. */
    boolean isUp(String name) {
        Part part = seen.get(name);
        return part != null && part.up();
    }

    /** Asks one part now. */
    void look(String name, Probe probe) {
        boolean up = true;
        try {
            probe.ask();
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

    private void watch(String name, Probe probe) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look(name, probe);
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY.toMillis());
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
