package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** All clients together. */
public final class Load {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Load() {}

    /** Lets them begin. */
    public static Load start(Site site, Ledger ledger, Courier courier, int clients, int thinkMilliseconds, long seed) {
        Load load = new Load();
        AtomicLong numbers = new AtomicLong();
        Roads roads = new Roads(site);
        for (int number = 1; number <= clients; number++) {
            Client client = new Client(
                    "client-" + number,
                    new Random(seed * 31 + number),
                    roads,
                    courier,
                    ledger,
                    numbers,
                    thinkMilliseconds,
                    load.ended::get);
            load.threads.add(Thread.ofVirtual().name("client-" + number).start(client));
        }
        return load;
    }

    /** Tells them to send nothing new, and waits until everybody has its last answer. */
    public void end() throws InterruptedException {
        ended.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
