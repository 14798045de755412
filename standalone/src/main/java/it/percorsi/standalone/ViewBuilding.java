package it.percorsi.standalone;

import it.percorsi.platform.views.ViewProgress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the views of all services show what had happened before the start. The document store
 * begins empty, so every start folds all events again; when that takes longer than a second, each
 * further second tells how far it is.
 */
final class ViewBuilding {

    private static final Logger log = LoggerFactory.getLogger(ViewBuilding.class);
    private static final int LOOK_EVERY_MILLISECONDS = 20;

    private record Followed(BooleanSupplier caughtUp, Supplier<List<ViewProgress.Progress>> views) {}

    private final Consumer<String> console;
    private final Duration tellEvery;
    private final Map<String, Followed> services = new LinkedHashMap<>();
    private long begin;

    ViewBuilding(Consumer<String> console) {
        this(console, Duration.ofSeconds(1));
    }

    ViewBuilding(Consumer<String> console, Duration tellEvery) {
        this.console = console;
        this.tellEvery = tellEvery;
    }

    /** Follows one more service; the clock runs from the first. */
    synchronized void follow(String service, BooleanSupplier caughtUp, Supplier<List<ViewProgress.Progress>> views) {
        if (services.isEmpty()) {
            begin = System.nanoTime();
        }
        services.put(service, new Followed(caughtUp, views));
    }

    /** Returns when all have caught up. */
    synchronized void await() throws InterruptedException {
        long tellAt = begin + tellEvery.toNanos();
        boolean told = false;
        while (!services.values().stream()
                .allMatch(service -> service.caughtUp().getAsBoolean())) {
            if (System.nanoTime() >= tellAt) {
                tell();
                told = true;
                tellAt = System.nanoTime() + tellEvery.toNanos();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        log.info("All views show {} events after {} s", total(), seconds);
        if (told) {
            console.accept(String.format(Locale.ITALY, "Viste pronte dopo %.1f s.", seconds));
        }
    }

    private long total() {
        return all().mapToLong(ViewProgress.Progress::total).sum();
    }

    private java.util.stream.Stream<ViewProgress.Progress> all() {
        return services.values().stream().flatMap(service -> service.views().get().stream());
    }

    private void tell() {
        long total = 0;
        long done = 0;
        Map<String, String> behind = new LinkedHashMap<>();
        for (Map.Entry<String, Followed> service : services.entrySet()) {
            for (ViewProgress.Progress view : service.getValue().views().get()) {
                total += view.total();
                done += view.done();
                if (!view.caughtUp()) {
                    behind.put(service.getKey() + "/" + view.view(), "%d/%d".formatted(view.done(), view.total()));
                }
            }
        }
        console.accept(String.format(
                Locale.ITALY,
                "Ricostruisco le viste dagli eventi: %,d di %,d (%d %%) %s",
                done,
                total,
                100 * done / Math.max(1, total),
                behind));
    }
}
