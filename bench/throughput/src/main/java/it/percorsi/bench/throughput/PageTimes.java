package it.percorsi.bench.throughput;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.percorsi.bench.Figures;
import it.percorsi.placement.PlacementServiceApplication;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.ReferralServiceApplication;
import it.percorsi.reporting.ReportingServiceApplication;
import it.percorsi.stipend.StipendServiceApplication;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long pages take while the number of cases grows: those of other ambiti while the one asked about keeps the size
 * of the smallest step, or those of the one asked about. One client; each page's time is parted into what the document
 * store took and the rest.
 */
final class PageTimes {

    private static final String ASKED = "legnano";
    /** At the first number of cases. */
    private static final int WARM_UP = 100;
    /** At the others: the way is compiled by then, and a document store without indexes takes seconds. */
    private static final int WARM_UP_AGAIN = 10;
    /** Each other ambito is as large as a real one. */
    private static final int AMBITO = 1_000;

    private final Options options;
    private final Results results;
    private final boolean own;

    PageTimes(Options options, Results results, boolean own) {
        this.options = options;
        this.results = results;
        this.own = own;
    }

    private record Page(String name, ConfigurableApplicationContext service, String path) {}

    private record Time(double p50, double p95, double store) {}

    void measure() throws Exception {
        try (Installation installation = new Installation()) {
            ConfigurableApplicationContext referral = installation.start(ReferralServiceApplication::start);
            ConfigurableApplicationContext placement = installation.start(PlacementServiceApplication::start);
            ConfigurableApplicationContext stipend = installation.start(StipendServiceApplication::start);
            ConfigurableApplicationContext reporting = installation.start(ReportingServiceApplication::start);
            Stores stores = new Stores(referral, placement, stipend);
            results.table(
                    own
                            ? "Pages while the ambito asked about grows"
                            : "Pages while other ambiti grow (the one asked about keeps "
                                    + options.cases().getFirst() + " cases)",
                    "page",
                    "cases",
                    "p50 ms",
                    "p95 ms",
                    "of it document store, mean ms",
                    "p50 against " + options.cases().getFirst() + " (goal 1.2)",
                    "without the store");
            Map<String, Time> first = new LinkedHashMap<>();
            int before = 0;
            for (int cases : options.cases()) {
                grow(stores, before, cases);
                Settled.await(stores, List.of(referral, placement, stipend, reporting));
                before = cases;
                YearMonth lastMonth = YearMonth.now(ZoneId.of("Europe/Rome")).minusMonths(1);
                List<Page> pages = List.of(
                        new Page("work list", referral, "/casi"),
                        new Page(
                                "case",
                                referral,
                                "/casi/" + stores.life(ASKED, 1).caseId()),
                        new Page("stipend month", stipend, "/rimborsi?mese=" + lastMonth),
                        new Page("dashboard", reporting, "/"),
                        new Page("table", reporting, "/tavolo"));
                for (Page page : pages) {
                    Time time = time(page, first.containsKey(page.name()) ? WARM_UP_AGAIN : WARM_UP);
                    Time smallest = first.computeIfAbsent(page.name(), name -> time);
                    results.row(
                            page.name(),
                            cases,
                            time.p50(),
                            time.p95(),
                            time.store(),
                            time.p50() / smallest.p50(),
                            (time.p50() - time.store()) / (smallest.p50() - smallest.store()));
                }
            }
        }
    }

    private void grow(Stores stores, int before, int cases) throws Exception {
        if (own || before == 0) {
            stores.add(ASKED, before, cases);
            return;
        }
        for (int from = before; from < cases; from += AMBITO) {
            stores.add("ambito-" + from / AMBITO, 0, Math.min(AMBITO, cases - from));
        }
    }

    private Time time(Page page, int warmUp) {
        ApiClient client = new ApiClient(Installation.base(page.service()));
        ask(client, page, warmUp, new Figures());
        double before = storeMilliseconds(page.service());
        Figures figures = new Figures();
        ask(client, page, options.requests(), figures);
        double store = (storeMilliseconds(page.service()) - before) / options.requests();
        return new Time(figures.percentile(50), figures.percentile(95), store);
    }

    private static void ask(ApiClient client, Page page, int times, Figures figures) {
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            ApiClient.Answer answer = client.page(page.path());
            figures.add(System.nanoTime() - start);
            if (answer.status() != 200) {
                throw new IllegalStateException(page.path() + ": " + answer.status() + " " + answer.text());
            }
        }
    }

    private static double storeMilliseconds(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class).find("mongodb.driver.commands").timers().stream()
                .mapToDouble(PageTimes::total)
                .sum();
    }

    private static double total(Timer timer) {
        return timer.totalTime(TimeUnit.MILLISECONDS);
    }
}
