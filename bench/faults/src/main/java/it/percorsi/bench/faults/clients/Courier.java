package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.Http;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request once, and tells a definite answer from everything else. */
public final class Courier {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(8);
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 422);
    private static final long TOKEN_NANOSECONDS = TimeUnit.MINUTES.toNanos(20);

    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** Writes what it meets into this ledger. */
    public Courier(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Token(String text, long madeAt) {}

    /** A definite answer; empty when nothing came back, or nothing that says yes or no. */
    public Optional<Sent.Answer> send(Sent command, String base) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + command.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token(command.actor()))
                .header("Accept", "application/json, application/problem+json")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command.key())
                .method(command.method(), HttpRequest.BodyPublishers.ofString(command.body()))
                .build();
        command.attempted();
        Instant askedAt = clock.instant();
        Optional<Sent.Answer> answer;
        try {
            answer = definite(Http.send(request, TIMEOUT), askedAt);
        } catch (IOException broken) {
            ledger.indefinite("no answer");
            answer = Optional.empty();
        }
        if (answer.isEmpty()) {
            command.unansweredOnce();
        }
        return answer;
    }

    /** Reads something as a person would; how it went does not matter. */
    public int get(String actor, String base, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token(actor))
                .header("Accept", "application/json")
                .build();
        try {
            return Http.send(request, TIMEOUT).statusCode();
        } catch (IOException away) {
            return 0;
        }
    }

    private Optional<Sent.Answer> definite(HttpResponse<String> response, Instant askedAt) {
        int status = response.statusCode();
        String code = code(response);
        boolean refused = REFUSALS.contains(status) && !code.isEmpty() && !code.equals("conflict");
        if (refused || status / 100 == 2) {
            return Optional.of(new Sent.Answer(
                    status,
                    response.headers().firstValue("ETag").orElse("").replace("\"", ""),
                    refused ? code : "",
                    response.body(),
                    askedAt));
        }
        ledger.indefinite(status + (code.isEmpty() ? "" : " " + code));
        return Optional.empty();
    }

    private static String code(HttpResponse<String> response) {
        if (response.statusCode() / 100 == 2) {
            return "";
        }
        try {
            JsonNode problem = JSON.readTree(response.body());
            return problem.path("code").asString("");
        } catch (JacksonException page) {
            return "";
        }
    }

    private String token(String actor) {
        long now = System.nanoTime();
        return tokens.compute(
                        actor,
                        (key, old) -> old != null && now - old.madeAt() < TOKEN_NANOSECONDS
                                ? old
                                : new Token(TestTokens.user(key, "operatore", "coordinatore", "amministrazione"), now))
                .text();
    }
}
