package it.percorsi.bench.throughput;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.percorsi.platform.views.Rebuilds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** Waits until what was appended is published and shown everywhere. */
final class Settled {

    private static final int QUIET_SECONDS = 3;

    private Settled() {}

    static void await(Stores stores, List<ConfigurableApplicationContext> services) throws InterruptedException {
        int quiet = 0;
        while (quiet < QUIET_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            quiet = published(services) >= stores.events() && services.stream().allMatch(Settled::shown)
                    ? quiet + 1
                    : 0;
        }
    }

    private static boolean shown(ConfigurableApplicationContext service) {
        return service.getBean(Rebuilds.class).all().stream().allMatch(view -> view.done() >= view.total());
    }

    private static long published(List<ConfigurableApplicationContext> services) {
        return services.stream()
                .flatMap(service ->
                        service.getBean(MeterRegistry.class).find("percorsi.publication.lag").timers().stream())
                .mapToLong(Timer::count)
                .sum();
    }
}
