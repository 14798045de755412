package it.percorsi.company;

import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service under test. */
final class Http {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String token;

    Http(int port) {
        this("http://127.0.0.1:" + port, TestTokens.staff());
    }

    private Http(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** Somebody else at the same service. */
    Http as(String other) {
        return new Http(base, other);
    }

    /** Nobody in particular. */
    Http anonymous() {
        return new Http(base, null);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String path, String referer, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", base + referer)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> file(String path, String content) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"aziende.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--edge--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file under any name. */
    HttpResponse<String> upload(String path, String name, byte[] content) {
        byte[] head = ("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Referer", base + path)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--edge--\r\n"))));
    }

    /** Sends any body. */
    HttpResponse<String> send(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Follows the redirect of a form with the session's cookie. */
    HttpResponse<String> follow(HttpResponse<String> redirect) {
        String cookie = redirect.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        HttpRequest.Builder next = HttpRequest.newBuilder(URI.create(base).resolve(header(redirect, "Location")));
        if (!cookie.isEmpty()) {
            next.header("Cookie", cookie);
        }
        return send(next.GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Prefer", "wait=10");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The JSON of a company to register; values by field name overrule. */
    static String company(String name, String vatNumber, Map<String, Object> others) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "legalForm", "srl",
                "ateco", "10.71",
                "sector", "Panificazione",
                "municipality", "015118",
                "postalCode", "20025",
                "address", "via Crespi 26",
                "employees", 12,
                "contactName", "Anna Re",
                "registeredOn", "2026-03-02",
                "tasks", java.util.List.of("confezionamento")));
        body.putAll(Map.of(
                "name",
                name,
                "vatNumber",
                vatNumber,
                "phone",
                "0331424097",
                "email",
                "personale@azienda.example",
                "instruments",
                java.util.List.of("tirocinio")));
        body.putAll(others);
        return JSON.writeValueAsString(body);
    }
}
