package it.percorsi.bench.faults.faults;

import it.percorsi.bench.faults.clients.Probes;
import it.percorsi.bench.faults.servers.Patience;
import it.percorsi.bench.faults.servers.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** Waits until a machine does its work again. */
final class Recovery {

    private static final long LONGEST_SECONDS = 300;
    /** As a supervisor of processes does with one that ended at its start, because what it needs was away. */
    private static final long RESTART_AFTER_MILLISECONDS = 1_000;

    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private final Site site;
    private final Probes probes;
    private final KafkaTail tail;
    private final Clock clock;
    private final Consumer<String> selfEnded;

    Recovery(Site site, Probes probes, KafkaTail tail, Clock clock, Consumer<String> selfEnded) {
        this.site = site;
        this.probes = probes;
        this.tail = tail;
        this.clock = clock;
        this.selfEnded = selfEnded;
    }

    /** Milliseconds since the restart; -1 when it did not come back in time. */
    long await(String machine, Instant restarted) throws InterruptedException {
        Instant deadline = restarted.plusSeconds(LONGEST_SECONDS);
        while (clock.instant().isBefore(deadline)) {
            if (!site.machine(machine).isAlive()) {
                selfEnded.accept(machine);
                Patience.pause(RESTART_AFTER_MILLISECONDS);
                site.machine(machine).start();
            }
            if (works(machine, restarted)) {
                return clock.instant().toEpochMilli() - restarted.toEpochMilli();
            }
            if (!Patience.pause(LOOK_EVERY_MILLISECONDS)) {
                throw new InterruptedException();
            }
        }
        return -1;
    }

    private boolean works(String machine, Instant restarted) throws InterruptedException {
        if (!site.machine(machine).isReady()) {
            return false;
        }
        return switch (machine) {
            case Site.KAFKA -> tail.hasSeenAfter(restarted);
            case Site.POSTGRES, Site.DOCUMENTS -> probes.reachesAView();
            case Site.GATEWAY -> true;
            default -> probes.takesACommand(machine);
        };
    }
}
