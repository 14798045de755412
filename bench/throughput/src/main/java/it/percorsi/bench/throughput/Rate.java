package it.percorsi.bench.throughput;

import it.percorsi.bench.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often something is done.
 *
 * @param perSecond how often, by all clients together
 * @param p50 milliseconds that half of them took at most
 * @param p99 milliseconds that all but one in a hundred took at most
 */
record Rate(double perSecond, double p50, double p99) {

    /** So often a request has to be made before the JVM has compiled for good what serves it. */
    private static final int WARM_UP = 20_000;

    /** One client, which does it again and again. */
    interface Client {
        void once() throws Exception;
    }

    static Rate measure(int clients, int seconds, ClientMaker maker) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean counting = new AtomicBoolean();
        LongAdder done = new LongAdder();
        LongAdder warming = new LongAdder();
        Figures figures = new Figures();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Client client = maker.client(i);
                Callable<Void> work = () -> {
                    while (!ended.get()) {
                        long start = System.nanoTime();
                        client.once();
                        if (counting.get()) {
                            done.increment();
                            figures.add(System.nanoTime() - start);
                        } else {
                            warming.increment();
                        }
                    }
                    return null;
                };
                running.add(threads.submit(work));
            }
            while (warming.sum() < WARM_UP && running.stream().noneMatch(Future::isDone)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            counting.set(true);
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            counting.set(false);
            double elapsed = (System.nanoTime() - start) / 1e9;
            ended.set(true);
            for (Future<?> client : running) {
                client.get();
            }
            return new Rate(done.sum() / elapsed, figures.percentile(50), figures.percentile(99));
        }
    }

    /** Makes the clients, before any of them begins. */
    interface ClientMaker {
        Client client(int number) throws Exception;
    }
}
