package it.percorsi.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.ReferralServiceApplication;
import it.percorsi.reporting.ReportingServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long after an event was recorded a view shows it, at 100 commands a second: the service's own view, and a view of
 * another service, against the time that Kafka itself takes from send to poll in the same run.
 */
public final class Lag {

    private static final int PER_SECOND = 100;
    /** So long that the JVM has compiled for good what serves a command. */
    public static final int WARM_UP_SECONDS = 200;

    private static final int SECONDS = 60;
    private static final int CASES = 200;

    private final HttpClient http = HttpClient.newHttpClient();

    private final String token = TestTokens.staff();

    private Lag() {}

    /** Prints the figures. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("percorsi-bench");
        try (EmbeddedServers servers = EmbeddedServers.in(folder).start()) {
            String[] settings = {
                "--PERCORSI_POSTGRES_URL=" + servers.postgres().jdbcUrl(),
                "--PERCORSI_POSTGRES_USER=" + servers.postgres().user(),
                "--PERCORSI_POSTGRES_PASSWORD=" + servers.postgres().password(),
                "--PERCORSI_KAFKA_SERVERS=" + servers.kafka().bootstrapServers(),
                "--PERCORSI_MONGODB_URL=" + servers.documents().connectionString(),
                "--PERCORSI_MONGODB_HEALTH=false",
                "--PERCORSI_ISSUER=" + TestTokens.issuer(),
                "--PERCORSI_JWKS_URL=" + TestTokens.keysUrl(),
                "--PERCORSI_MASTER_KEYS=" + TestServers.MASTER_KEYS,
                "--PERCORSI_PORT=0"
            };
            try (ConfigurableApplicationContext referral = ReferralServiceApplication.start(settings);
                    ConfigurableApplicationContext reporting = ReportingServiceApplication.start(settings)) {
                Result result =
                        measure(referral, reporting, servers.kafka().bootstrapServers(), WARM_UP_SECONDS, SECONDS);
                System.out.printf(
                        Locale.ROOT,
                        "own view p99 %.1f ms (goal 50): %s; other service's p99 %.1f ms (goal 250): %s; "
                                + "%.1f x Kafka's own p99%n",
                        result.own().p99(),
                        result.own().p99() <= 50 ? "met" : "MISSED",
                        result.other().p99(),
                        result.other().p99() <= 250 ? "met" : "MISSED",
                        result.other().p99() / result.kafka().p99());
            }
        }
    }

    /**
     * Percentiles, in milliseconds.
     *
     * @param p50 half of them took no longer
     * @param p99 all but one in a hundred took no longer
     */
    public record Times(double p50, double p99) {}

    /**
     * What one run showed.
     *
     * @param publication from recorded until Kafka acknowledged
     * @param own from recorded until a view of the same service showed it
     * @param other from recorded until a view of another service showed it
     * @param kafka Kafka itself, from send to poll
     */
    public record Result(Times publication, Times own, Times other, Times kafka) {}

    /** Measures with services that run, and prints as it goes. */
    public static Result measure(
            ConfigurableApplicationContext referral,
            ConfigurableApplicationContext reporting,
            String kafka,
            int warmUpSeconds,
            int seconds)
            throws Exception {
        return new Lag().run(referral, reporting, kafka, warmUpSeconds, seconds);
    }

    private Result run(
            ConfigurableApplicationContext referral,
            ConfigurableApplicationContext reporting,
            String kafka,
            int warmUpSeconds,
            int seconds)
            throws Exception {
        String base = "http://127.0.0.1:" + referral.getEnvironment().getRequiredProperty("local.server.port");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            HttpResponse<String> created = post(base + "/api/v1/referrals", referral());
            String path = created.headers().firstValue("Location").orElseThrow();
            post(base + path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
            cases.add(base + path + "/interviews");
        }
        drive(cases, warmUpSeconds, new Figures());
        Figures commands = new Figures();
        drive(cases, seconds, commands);
        Figures raw = RawKafka.measure(kafka, PER_SECOND * 10, PER_SECOND);
        System.out.printf(Locale.ROOT, "%d commands/s for %d s%n", PER_SECOND, seconds);
        System.out.println(commands.line("command over HTTP, until it is durable"));
        Times publication = times(
                referral.getBean(MeterRegistry.class)
                        .get("percorsi.publication.lag")
                        .timer(),
                "publication, from recorded to acknowledged");
        Times own = view(referral, "cases", "own view (cases), from recorded to shown");
        Times other = view(reporting, "coprogettazione-cases", "other service's view, from recorded to shown");
        System.out.println(raw.line("Kafka itself, from send to poll"));
        return new Result(publication, own, other, new Times(raw.percentile(50), raw.percentile(99)));
    }

    private void drive(List<String> cases, int seconds, Figures figures) throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            long next = System.nanoTime();
            for (int i = 0; i < PER_SECOND * seconds; i++) {
                String path = cases.get(i % CASES);
                sent.add(senders.submit(() -> {
                    long start = System.nanoTime();
                    post(path, "{\"kind\":\"knowledge\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}");
                    figures.add(System.nanoTime() - start);
                    return null;
                }));
                next += 1_000_000_000L / PER_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
            for (Future<?> command : sent) {
                command.get();
            }
        }
    }

    private static Times view(ConfigurableApplicationContext service, String view, String words) {
        return times(
                service.getBean(MeterRegistry.class)
                        .get("percorsi.view.lag")
                        .tag("view", view)
                        .timer(),
                words);
    }

    private static Times times(Timer timer, String words) {
        HistogramSnapshot snapshot = timer.takeSnapshot();
        double p50 = Double.NaN;
        double p99 = Double.NaN;
        for (ValueAtPercentile value : snapshot.percentileValues()) {
            if (value.percentile() == 0.5) {
                p50 = value.value(TimeUnit.MILLISECONDS);
            } else {
                p99 = value.value(TimeUnit.MILLISECONDS);
            }
        }
        System.out.printf(Locale.ROOT, "%-46s n=%-6d p50 %7.1f ms   p99 %7.1f ms%n", words, snapshot.count(), p50, p99);
        return new Times(p50, p99);
    }

    private HttpResponse<String> post(String uri, String json) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(uri))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static String referral() {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"notADuplicate":true,"priority":"normal","requestedInstrument":"tirocinio",
                 "reason":"Misura","person":{"familyName":"Bianchi","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}
                """;
    }
}
