package it.percorsi.bench.throughput;

import it.percorsi.bench.Lag;
import it.percorsi.referral.ReferralServiceApplication;
import it.percorsi.reporting.ReportingServiceApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures everything in one run and prints it as Markdown. */
public final class Throughput {

    private Throughput() {}

    /** See {@link Options}. */
    public static void main(String... arguments) {
        Results results = new Results();
        int exit = 0;
        try {
            measure(Options.of(arguments), results);
        } catch (Exception failure) {
            System.err.println("Not everything could be measured");
            failure.printStackTrace();
            exit = 1;
        }
        results.print();
        // What serves tokens would go on for ever.
        System.exit(exit);
    }

    private static void measure(Options options, Results results) throws Exception {
        if (options.parts().contains("commands")) {
            new CommandRates(options, results).measure();
        }
        if (options.parts().contains("lag")) {
            lag(options, results);
        }
        if (options.parts().contains("rebuild")) {
            new RebuildRates(options, results).measure();
        }
        if (options.parts().contains("handover")) {
            new Handover(results).measure();
        }
        if (options.parts().contains("pages-others")) {
            new PageTimes(options, results, false).measure();
        }
        if (options.parts().contains("pages-own")) {
            new PageTimes(options, results, true).measure();
        }
    }

    private static void lag(Options options, Results results) throws Exception {
        try (Installation installation = new Installation()) {
            ConfigurableApplicationContext referral = installation.start(ReferralServiceApplication::start);
            ConfigurableApplicationContext reporting = installation.start(ReportingServiceApplication::start);
            Lag.Result result = Lag.measure(
                    referral, reporting, installation.kafka(), Lag.WARM_UP_SECONDS, Math.max(60, options.seconds()));
            results.table(
                    "Lag at 100 commands a second, milliseconds",
                    "from recorded until",
                    "p50",
                    "p99",
                    "p99 : Kafka's own (goal 5)");
            row(results, "Kafka itself, send to poll", result.kafka(), result);
            row(results, "published (acknowledged)", result.publication(), result);
            row(results, "shown by an own view", result.own(), result);
            row(results, "shown by another service's view", result.other(), result);
        }
    }

    private static void row(Results results, String what, Lag.Times times, Lag.Result result) {
        results.row(what, times.p50(), times.p99(), times.p99() / result.kafka().p99());
    }
}
