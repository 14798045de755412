package it.percorsi.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells, a sentence every tenth of the way, how far the load is. */
final class Progress {

    private static final int TENTHS = 10;

    private final Consumer<String> listener;
    private final long total;
    private final Instant since = Instant.now();
    private final AtomicLong done = new AtomicLong();

    Progress(Consumer<String> listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    void oneMore() {
        long now = done.incrementAndGet();
        if (now * TENTHS / total > (now - 1) * TENTHS / total) {
            listener.accept(String.format(
                    Locale.ITALY,
                    "Dati dimostrativi: %d %% (%,d comandi su %,d, %d s)",
                    now * 100 / total,
                    now,
                    total,
                    seconds()));
        }
    }

    long seconds() {
        return Duration.between(since, Instant.now()).toSeconds();
    }
}
