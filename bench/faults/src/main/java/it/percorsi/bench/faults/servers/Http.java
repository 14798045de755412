package it.percorsi.bench.faults.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One client for all, each request within its time. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    /** Sends it; {@link IOException} also when the whole answer has not come within the time. */
    public static HttpResponse<String> send(HttpRequest request, Duration most)
            throws IOException, InterruptedException {
        // The client's own timeout ends with the headers; a paused process may stop in the middle of a body.
        CompletableFuture<HttpResponse<String>> answer =
                CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + most, late);
        } catch (ExecutionException failure) {
            throw new IOException(String.valueOf(failure.getCause()), failure);
        }
    }

    /** Whether a service says that it takes requests. */
    static boolean isReady(String base) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/actuator/health/readiness"))
                .build();
        try {
            return send(request, Duration.ofSeconds(2)).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
