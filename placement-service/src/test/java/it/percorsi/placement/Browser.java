package it.percorsi.placement;

import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP, as systems (JSON) and people (forms) do. */
final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final @Nullable String token;

    Browser(int port) {
        this("http://127.0.0.1:" + port, TestTokens.staff());
    }

    private Browser(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** Somebody else at the same service. */
    Browser as(String other) {
        return new Browser(base, other);
    }

    /** Nobody in particular. */
    Browser anonymous() {
        return new Browser(base, null);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, null, null);
    }

    HttpResponse<String> send(String method, String path, String json, @Nullable String key, @Nullable String version) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=10")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        return send(request);
    }

    /** Sends a form from a page; the page that it leads to is fetched too. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", base + page)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        String location = answer.headers().firstValue("Location").orElse("");
        return location.isEmpty()
                ? answer
                : get(URI.create(base).resolve(location).getRawPath() + query(location));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String query(String location) {
        String query = URI.create(location).getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
