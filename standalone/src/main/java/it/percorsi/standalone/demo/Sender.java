package it.percorsi.standalone.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests through the gateway and waits, within bounds, for facts that are still on their way. */
final class Sender implements AutoCloseable {

    /** In one order always: the same content under the same key must be the same bytes in every run of the program. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String baseUrl;
    private final Supplier<String> tokens;

    Sender(String baseUrl, Supplier<String> tokens) {
        this.tokens = tokens;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    Answer send(String method, String path, String key, Map<String, Object> body) throws InterruptedException {
        HttpRequest.Builder request = to(path, key);
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        }
        return untilTaken(request.build());
    }

    Answer upload(String path, String key, String fileName, String text) throws InterruptedException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        String boundary = "percorsi-" + UUID.nameUUIDFromBytes(file);
        return untilTaken(to(path, key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(multipart(boundary, fileName, file)))
                .build());
    }

    private HttpRequest.Builder to(String path, String key) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/problem+json")
                .header("Idempotency-Key", key);
    }

    private static byte[] multipart(String boundary, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** The key makes every repetition harmless, so that a broken connection is no reason to give up either. */
    private Answer untilTaken(HttpRequest request) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Duration pause = FIRST_PAUSE;
        while (true) {
            Answer answer = null;
            IOException broken = null;
            try {
                answer = once(request);
            } catch (IOException e) {
                broken = e;
            }
            if (answer != null && !answer.mayPass()) {
                return answer;
            }
            if (Instant.now().isAfter(deadline)) {
                return givenUp(request, answer, broken);
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static Answer givenUp(HttpRequest request, @Nullable Answer last, @Nullable IOException broken) {
        if (last != null) {
            return last;
        }
        throw new DemoLoadFailed(
                "%s %s non ha avuto risposta per %d s: %s"
                        .formatted(request.method(), request.uri().getPath(), PATIENCE.toSeconds(), broken),
                broken);
    }

    private Answer once(HttpRequest request) throws IOException, InterruptedException {
        HttpRequest signed = HttpRequest.newBuilder(request, (name, value) -> true)
                .header("Authorization", "Bearer " + tokens.get())
                .build();
        HttpResponse<byte[]> response = client.send(signed, HttpResponse.BodyHandlers.ofByteArray());
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : MissingNode.getInstance());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
