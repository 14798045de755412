package it.percorsi.bench.throughput;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** Waits until what was appended is published and shown everywhere. */
final class Settled {

    private static final int QUIET_SECONDS = 5;

    private Settled() {}

    static void await(Stores stores, List<ConfigurableApplicationContext> services) throws InterruptedException {
        long before = -1;
        int quiet = 0;
        while (quiet < QUIET_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            long published = count(services, "percorsi.publication.lag");
            long now = published + count(services, "percorsi.view.lag");
            quiet = now == before && published >= stores.events() ? quiet + 1 : 0;
            before = now;
        }
    }

    private static long count(List<ConfigurableApplicationContext> services, String timers) {
        return services.stream()
                .flatMap(service -> service.getBean(MeterRegistry.class).find(timers).timers().stream())
                .mapToLong(Timer::count)
                .sum();
    }
}
