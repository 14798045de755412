package it.percorsi.bench.throughput;

import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.ReferralServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long anybody has to wait for what was just written while one of two instances of a service ends in good order and
 * the other one takes over what it read: on the case, which comes from the service's own events, and in its timeline,
 * which comes through Kafka.
 */
final class Handover {

    private static final int CLIENTS = 8;
    private static final int CASES = 400;
    private static final int ROUNDS = 5;
    private static final int WARM_UP_SECONDS = 60;
    /** Before the end, to see what it is like else, and after it. */
    private static final int SECONDS = 10;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = TestTokens.staff();
    private final Results results;

    Handover(Results results) {
        this.results = results;
    }

    /** Milliseconds from sending a command until it could be read. */
    private record Wait(long own, long throughKafka) {}

    void measure() throws Exception {
        try (Installation installation = new Installation()) {
            ConfigurableApplicationContext stays = installation.start(ReferralServiceApplication::start);
            Stores stores = new Stores(stays, stays, stays);
            stores.addCaseFiles("legnano", CASES);
            Settled.await(stores, List.of(stays));
            List<String> cases = stores.casesTakenInCharge("legnano", CASES).stream()
                    .map(caseId -> Installation.base(stays) + "/api/v1/cases/" + caseId)
                    .toList();
            during(cases, () -> TimeUnit.SECONDS.sleep(WARM_UP_SECONDS));
            results.table(
                    "One of two instances ends in good order: the longest that anybody waited, seconds (goal 5)",
                    "",
                    "on the case",
                    "in the timeline, through Kafka",
                    "the instance took to end");
            for (int round = 1; round <= ROUNDS; round++) {
                ConfigurableApplicationContext leaves = installation.start(ReferralServiceApplication::start);
                List<Wait> before = during(cases, () -> TimeUnit.SECONDS.sleep(SECONDS));
                long[] took = new long[1];
                List<Wait> meanwhile = during(cases, () -> {
                    long start = System.nanoTime();
                    leaves.close();
                    took[0] = System.nanoTime() - start;
                    TimeUnit.SECONDS.sleep(SECONDS);
                });
                results.row("both there", longest(before, Wait::own), longest(before, Wait::throughKafka), "");
                results.row(
                        "one ends (" + round + ")",
                        longest(meanwhile, Wait::own),
                        longest(meanwhile, Wait::throughKafka),
                        took[0] / 1e9);
            }
        }
    }

    private static double longest(List<Wait> waits, ToLongFunction<Wait> of) {
        return waits.stream().mapToLong(of).max().orElseThrow() / 1e3;
    }

    private interface Happening {
        void happen() throws Exception;
    }

    /** What clients had to wait that wrote and read all the time. */
    private List<Wait> during(List<String> cases, Happening happening) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        List<Wait> waits = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.add(people.submit(() -> {
                    // Each client has cases of its own, so that nobody meets anybody.
                    for (int turn = first; !ended.get(); turn += CLIENTS) {
                        waits.add(waitFor(cases.get(turn % (cases.size() / CLIENTS * CLIENTS))));
                    }
                    return null;
                }));
            }
            try {
                happening.happen();
            } finally {
                ended.set(true);
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        return waits;
    }

    private Wait waitFor(String path) throws Exception {
        JsonNode known = timeline(path, -1);
        long last = known.isEmpty()
                ? -1
                : known.get(known.size() - 1).get("position").asLong();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(
                request(path + "/interviews")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Prefer", "wait=10")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"kind\":\"knowledge\",\"heldOn\":\"%s\",\"operator\":\"Sara\"}"
                                        .formatted(LocalDate.now(ZoneId.of("Europe/Rome")))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        long own = System.nanoTime() - start;
        while (timeline(path, last).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Wait(TimeUnit.NANOSECONDS.toMillis(own), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private JsonNode timeline(String path, long after) throws Exception {
        return JSON.readTree(
                http.send(request(path + "/timeline?after=" + after).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token);
    }
}
