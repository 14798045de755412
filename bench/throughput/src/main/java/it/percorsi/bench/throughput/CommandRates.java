package it.percorsi.bench.throughput;

import it.percorsi.events.codes.InterviewKind;
import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Commands;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.ReferralServiceApplication;
import it.percorsi.referral.casefile.RecordInterview;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** Durable commands a second over HTTP, beside commits of the same rows with nothing around them. */
final class CommandRates {

    private static final int CASES = 4_000;

    private final Options options;
    private final Results results;

    CommandRates(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    void measure() throws Exception {
        try (Installation installation = new Installation()) {
            ConfigurableApplicationContext referral = installation.start(ReferralServiceApplication::start);
            Stores stores = new Stores(referral, referral, referral);
            stores.addCaseFiles("legnano", CASES);
            Settled.await(stores, List.of(referral));
            results.table(
                    "Durable commands a second (one event and its answer each)",
                    "clients",
                    "over HTTP",
                    "p50 ms",
                    "p99 ms",
                    "in process, without HTTP",
                    "raw commits",
                    "HTTP : raw (goal 0.5)",
                    "in process : raw");
            for (int clients : options.clients()) {
                List<String> cases = stores.casesTakenInCharge("legnano", CASES);
                Rate http =
                        Rate.measure(clients, options.seconds(), number -> overHttp(referral, cases, clients, number));
                Rate inside =
                        Rate.measure(clients, options.seconds(), number -> inside(referral, cases, clients, number));
                Rate raw;
                try (RawCommits commits = new RawCommits(installation)) {
                    raw = Rate.measure(clients, options.seconds(), number -> commits.client());
                }
                results.row(
                        clients,
                        http.perSecond(),
                        http.p50(),
                        http.p99(),
                        inside.perSecond(),
                        raw.perSecond(),
                        http.perSecond() / raw.perSecond(),
                        inside.perSecond() / raw.perSecond());
            }
        }
    }

    /** Each client has cases of its own, so that nobody meets anybody. */
    private static Rate.Client overHttp(
            ConfigurableApplicationContext referral, List<String> cases, int clients, int number) {
        HttpClient http = HttpClient.newHttpClient();
        String token = TestTokens.staff();
        String base = Installation.base(referral) + "/api/v1/cases/";
        String body = "{\"kind\":\"knowledge\",\"heldOn\":\"%s\",\"operator\":\"Sara\"}"
                .formatted(LocalDate.now(java.time.ZoneId.of("Europe/Rome")));
        int[] next = {number};
        return () -> {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + next(cases, next, clients) + "/interviews"))
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        };
    }

    private static Rate.Client inside(
            ConfigurableApplicationContext referral, List<String> cases, int clients, int number) {
        Commands commands = referral.getBean(Commands.class);
        Provenance provenance = new Provenance("bench", "operatore", "legnano", "bench", null);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Rome"));
        int[] next = {number};
        return () -> commands.send(
                new RecordInterview(next(cases, next, clients), InterviewKind.KNOWLEDGE, today, "Sara"),
                CommandContext.of(provenance, UUID.randomUUID().toString()));
    }

    private static String next(List<String> cases, int[] next, int clients) {
        String caseId = cases.get(next[0]);
        next[0] = next[0] + clients < cases.size() ? next[0] + clients : next[0] % clients;
        return caseId;
    }
}
