package it.percorsi.platformtest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a service as any other program would. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One for all: each would have its own threads and connections. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final Supplier<? extends @Nullable String> token;

    /** For the service at that address, asked by {@link TestTokens#staff()}; for example {@code http://127.0.0.1:8080}. */
    public ApiClient(String base) {
        this(base, TestTokens::staff);
    }

    private ApiClient(String base, Supplier<? extends @Nullable String> token) {
        this.base = base;
        this.token = token;
    }

    /** The same service, asked with another token. */
    public ApiClient with(String other) {
        return new ApiClient(base, () -> other);
    }

    /** The same service, asked with a token that is renewed when it has to be. */
    public ApiClient with(Supplier<String> renewed) {
        return new ApiClient(base, renewed);
    }

    /** The same service, asked without a token. */
    public ApiClient anonymous() {
        return new ApiClient(base, () -> null);
    }

    /** For the service at that port of this machine. */
    public ApiClient(int port) {
        this("http://127.0.0.1:" + port);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {

        /** The body as it came. */
        public String text() {
            return response.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A header; empty when it is absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The path of the thing that was created. */
        public String location() {
            return header("Location");
        }
    }

    /** Reads JSON. */
    public Answer get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** Reads a page. */
    public Answer page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Reads a page with a cookie that was set before. */
    public Answer page(String path, String setCookie) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("Cookie", setCookie.replaceAll(";.*", ""))
                .GET());
    }

    /** Sends JSON under a key of its own. */
    public Answer post(String path, String json) {
        return post(path, json, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Sends JSON with the given headers. */
    public Answer post(String path, String json, Map<String, String> headers) {
        return send(with(headers, request(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends JSON (none where it is empty) by any method with the given headers. */
    public Answer send(String method, String path, String json, Map<String, String> headers) {
        return send(with(headers, request(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Puts JSON in place. */
    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a form as a page does. */
    public Answer form(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", base + path)
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Sends a file in the field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, Map.of(), fileName, content, Map.of());
    }

    /** Sends other fields and then a file in the field {@code file}, as the page of that path does. */
    public Answer upload(
            String path, Map<String, String> fields, String fileName, byte[] content, Map<String, String> headers) {
        String boundary = "percorsi" + UUID.randomUUID();
        StringBuilder before = new StringBuilder();
        fields.forEach((name, value) -> before.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        byte[] head = (before + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(with(headers, request(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Referer", base + path)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofByteArray(tail))));
    }

    /** Reads a file as it is. */
    public HttpResponse<byte[]> file(String path, Map<String, String> headers) {
        try {
            return HTTP.send(with(headers, request(path)).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Tests read what they wrote: every command waits until it is shown. */
    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Prefer", "wait=10");
        String now = token.get();
        return now == null ? request : request.header("Authorization", "Bearer " + now);
    }

    private static HttpRequest.Builder with(Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
