package it.percorsi.bench.throughput;

import it.percorsi.platform.views.Rebuilds;
import it.percorsi.platform.views.ViewStatus;
import it.percorsi.reporting.ReportingServiceApplication;
import it.percorsi.stipend.StipendServiceApplication;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** Events a second of a view that is built anew, beside reading the same events and writing documents as large. */
final class RebuildRates {

    private static final int ROUNDS = 3;

    private final Options options;
    private final Results results;

    RebuildRates(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    void measure() throws Exception {
        try (Installation installation = new Installation()) {
            ConfigurableApplicationContext stipend = installation.start(StipendServiceApplication::start);
            ConfigurableApplicationContext reporting = installation.start(ReportingServiceApplication::start);
            Stores stores = new Stores(stipend, stipend, stipend);
            stores.addStipends("legnano", options.events());
            Settled.await(stores, List.of(stipend, reporting));
            results.table(
                    "Building a view anew, " + stores.events() + " events (best of " + ROUNDS + ")",
                    "view",
                    "events/s",
                    "raw reading and bulk writing, events/s",
                    "ratio (goal 0.5)");
            RawRebuild raw = new RawRebuild(installation);
            double own = 0;
            double rawOwn = 0;
            double other = 0;
            double rawOther = 0;
            for (int round = 0; round < ROUNDS; round++) {
                own = Math.max(own, rebuild(stipend, "months"));
                rawOwn = Math.max(rawOwn, raw.fromStore("stipend", "months"));
                other = Math.max(other, rebuild(reporting, "coprogettazione-cases"));
                rawOther = Math.max(rawOther, raw.fromTopic("reporting", "coprogettazione-cases", stores.events()));
            }
            results.row("own events (months)", own, rawOwn, own / rawOwn);
            results.row("Kafka (coprogettazione-cases)", other, rawOther, other / rawOther);
        }
    }

    /** From the first event seen folded to the last, beside the generation that serves. */
    private static double rebuild(ConfigurableApplicationContext service, String view) throws InterruptedException {
        Rebuilds rebuilds = service.getBean(Rebuilds.class);
        rebuilds.begin(view);
        long firstDone = 0;
        long firstAt = 0;
        long lastDone = 0;
        long lastAt = 0;
        while (true) {
            Optional<ViewStatus> building = building(rebuilds, view);
            long now = System.nanoTime();
            long done = building.map(ViewStatus::done).orElse(lastDone);
            if (done > lastDone) {
                lastDone = done;
                lastAt = now;
                if (firstAt == 0) {
                    firstDone = done;
                    firstAt = now;
                }
            }
            if (firstAt > 0 && building.isEmpty()) {
                return (lastDone - firstDone) / ((lastAt - firstAt) / 1e9);
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static Optional<ViewStatus> building(Rebuilds rebuilds, String view) {
        return rebuilds.all().stream()
                .filter(status -> status.view().equals(view) && status.state() == ViewStatus.State.BUILDING)
                .findFirst();
    }
}
