package it.percorsi.bench.throughput;

import com.mongodb.client.MongoDatabase;
import it.percorsi.platform.views.ViewProgress;
import it.percorsi.reporting.ReportingServiceApplication;
import it.percorsi.stipend.StipendServiceApplication;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

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
                own = Math.max(own, rebuild(installation, stipend, "stipend", "months"));
                rawOwn = Math.max(rawOwn, raw.fromStore("stipend", "months"));
                other = Math.max(other, rebuild(installation, reporting, "reporting", "coprogettazione-cases"));
                rawOther = Math.max(rawOther, raw.fromTopic("reporting", "coprogettazione-cases", stores.events()));
            }
            results.row("own events (months)", own, rawOwn, own / rawOwn);
            results.row("Kafka (coprogettazione-cases)", other, rawOther, other / rawOther);
        }
    }

    /** From the first event folded to the last; all views of the service are built at once, as they would be. */
    private static double rebuild(
            Installation installation, ConfigurableApplicationContext service, String database, String view)
            throws InterruptedException {
        SmartLifecycle runner = service.getBean("viewRunner", SmartLifecycle.class);
        runner.stop();
        MongoDatabase documents = installation.documents().getDatabase(database);
        documents.drop();
        runner.start();
        ViewProgress progress = service.getBean(ViewProgress.class);
        ViewProgress.Progress now = of(progress, view);
        while (now.done() == 0 || now.total() <= 1) {
            TimeUnit.MILLISECONDS.sleep(1);
            now = of(progress, view);
        }
        long start = System.nanoTime();
        long first = now.done();
        while (!now.caughtUp()) {
            TimeUnit.MILLISECONDS.sleep(1);
            now = of(progress, view);
        }
        return (now.total() - first) / ((System.nanoTime() - start) / 1e9);
    }

    private static ViewProgress.Progress of(ViewProgress progress, String view) {
        return progress.all().stream()
                .filter(one -> one.view().equals(view))
                .findFirst()
                .orElseThrow();
    }
}
