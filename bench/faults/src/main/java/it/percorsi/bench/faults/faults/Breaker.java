package it.percorsi.bench.faults.faults;

import it.percorsi.bench.faults.clients.Probes;
import it.percorsi.bench.faults.servers.Machine;
import it.percorsi.bench.faults.servers.Patience;
import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Carries out the plan; several faults may be on their way at the same time, but one at most for each machine. */
public final class Breaker implements AutoCloseable {

    private final Site site;
    private final FaultPlan plan;
    private final KafkaTail tail;
    private final Recovery recovery;
    private final Recoveries recoveries = new Recoveries();
    private final Clock clock;
    private final Consumer<String> tell;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final List<Thread> running = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, AtomicInteger> selfEnded = new ConcurrentHashMap<>();
    private final AtomicInteger kills = new AtomicInteger();

    /** Nothing is broken yet. */
    public Breaker(Site site, Probes probes, long seed, int meanGapMilliseconds, Clock clock, Consumer<String> tell) {
        this.site = site;
        this.plan = new FaultPlan(
                seed, Arrays.stream(ServiceKind.values()).map(site::instancesOf).toList(), meanGapMilliseconds);
        this.tail = new KafkaTail(site.kafkaServers());
        this.recovery = new Recovery(site, probes, tail, clock, this::endedByItself);
        this.clock = clock;
        this.tell = tell;
    }

    /** Breaks things until so many processes were killed, or the time is up; then waits until all work again. */
    public void run(int mostKills, Duration longest) throws InterruptedException {
        Instant end = clock.instant().plus(longest);
        while (kills.get() < mostKills && clock.instant().isBefore(end)) {
            Fault fault = plan.next();
            superviseOthers();
            if (!Patience.pause(fault.afterMilliseconds())) {
                throw new InterruptedException();
            }
            List<String> targets = fault.targets().stream().filter(broken::add).toList();
            if (!targets.isEmpty()) {
                begin(fault, targets);
            }
        }
        for (Thread thread : running) {
            thread.join();
        }
        superviseOthers();
    }

    private void begin(Fault fault, List<String> targets) {
        counts.merge(fault.label(), 1, Integer::sum);
        tell.accept("%s: %s for %d ms".formatted(fault.label(), targets, fault.lastsMilliseconds()));
        if (fault.kind() == FaultKind.KILL) {
            kills.addAndGet(targets.size());
        }
        List<Machine> machines = targets.stream().map(site::machine).toList();
        // All together first: that is what a power cut is.
        List<Thread> hits = machines.stream()
                .map(machine -> Thread.ofVirtual().start(() -> hit(fault, machine)))
                .toList();
        for (Machine machine : machines) {
            running.add(Thread.ofVirtual().name("fault").start(() -> mend(fault, machine, hits)));
        }
    }

    private static void hit(Fault fault, Machine machine) {
        switch (fault.kind()) {
            case KILL -> machine.kill();
            case PAUSE -> machine.pause();
            case RESTART -> machine.stop();
        }
    }

    private void mend(Fault fault, Machine machine, List<Thread> hits) {
        try {
            Instant hitAt = clock.instant();
            for (Thread hit : hits) {
                hit.join();
            }
            if (fault.kind() == FaultKind.RESTART) {
                recoveries.took(
                        "graceful end", Duration.between(hitAt, clock.instant()).toMillis());
            }
            Patience.pause(fault.lastsMilliseconds());
            Instant restarted = clock.instant();
            if (fault.kind() == FaultKind.PAUSE) {
                machine.resume();
            } else {
                machine.start();
            }
            long took = recovery.await(machine.name(), restarted);
            if (took < 0) {
                recoveries.never(fault.label() + " of " + machine.name());
                tell.accept(machine.lastWords());
            } else {
                recoveries.took(fault.label(), took);
            }
            tell.accept("%s works again after %d ms (%s)".formatted(machine.name(), took, fault.label()));
            broken.remove(machine.name());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void endedByItself(String machine) {
        tell.accept(machine + " ended by itself and is started again");
        selfEnded.computeIfAbsent(machine, key -> new AtomicInteger()).incrementAndGet();
    }

    /** How often a machine ended without having been told to, for example because another was away at its start. */
    public Map<String, Integer> selfEnded() {
        Map<String, Integer> result = new TreeMap<>();
        selfEnded.forEach((machine, count) -> result.put(machine, count.get()));
        return result;
    }

    /** Starts what ended by itself while nothing was done to it. */
    private void superviseOthers() {
        for (Machine machine : site.machines()) {
            if (broken.add(machine.name())) {
                if (!machine.isAlive()) {
                    endedByItself(machine.name());
                    machine.start();
                }
                broken.remove(machine.name());
            }
        }
    }

    /** What was broken, by kind: a fault of several processes counts once. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** How many processes were killed. */
    public int kills() {
        return kills.get();
    }

    /** How long it took until things worked again. */
    public Recoveries recoveries() {
        return recoveries;
    }

    @Override
    public void close() {
        tail.close();
    }
}
