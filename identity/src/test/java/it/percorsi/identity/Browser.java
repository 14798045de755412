package it.percorsi.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser: keeps cookies, sends the forms of pages, follows no redirect by itself. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Provider provider;
    private final HttpClient http;

    Browser(Provider provider) {
        this.provider = provider;
        this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.1"));
    }

    /** Opens the page and sends its form with these fields to this address. */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        String token = csrf(get(page).body());
        return post(action, fields, "_csrf=" + encoded(token));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String more) {
        String body = fields.entrySet().stream()
                .flatMap(field -> Pattern.compile("\\|")
                        .splitAsStream(field.getValue())
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(more.isEmpty() ? body : body + "&" + more)));
    }

    HttpResponse<String> logIn(String username, String password) {
        return submit("/login", "/login", Map.of("username", username, "password", password));
    }

    HttpResponse<String> changePassword(String current, String next, String repeated) {
        return submit(
                "/password", "/password", Map.of("currentPassword", current, "password", next, "repeated", repeated));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : provider.url() + path);
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String csrf(String page) {
        Matcher matcher = CSRF.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("There is no form on the page: " + page);
        }
        return Objects.requireNonNull(matcher.group(1));
    }
}
