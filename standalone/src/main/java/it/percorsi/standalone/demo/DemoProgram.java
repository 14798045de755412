package it.percorsi.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program that loads the demonstration, as any other machine client: it asks for a token and uses it while it lasts. */
public final class DemoProgram implements Supplier<String> {

    /** Its client id. */
    public static final String CLIENT_ID = "percorsi-demo";

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final String secret;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.EPOCH;

    /** At the installation of that address, with its secret. */
    public DemoProgram(String url, String secret) {
        this(url, secret, Clock.systemUTC());
    }

    DemoProgram(String url, String secret, Clock clock) {
        this.url = url;
        this.secret = secret;
        this.clock = clock;
    }

    /** A token that is good for some time yet. */
    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(until)) {
            JsonNode answer = ask();
            token = answer.path("access_token").asString();
            until = clock.instant()
                    .plusSeconds(answer.path("expires_in").asInt())
                    .minus(EARLY);
        }
        return token;
    }

    private JsonNode ask() {
        String credentials = URLEncoder.encode(CLIENT_ID, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/accesso/oauth2/token"))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&scope=percorsi.read%20percorsi.write"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new DemoLoadFailed(
                        "Il programma dimostrativo non ha avuto accesso: " + answer.statusCode(), null);
            }
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new DemoLoadFailed("Il programma dimostrativo non ha avuto accesso: " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoLoadFailed("Il caricamento dei dati dimostrativi è stato interrotto.", stopped);
        }
    }
}
