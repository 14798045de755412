package it.percorsi.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser at the gateway: it keeps cookies and follows redirects when told to. */
final class Browser implements AutoCloseable {
    static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI home;

    Browser(RunningGateway gateway) {
        home = URI.create("http://127.0.0.1:" + gateway.port());
    }

    /** Opens a page and follows redirects until there is an answer. */
    HttpResponse<String> open(String path) {
        HttpResponse<String> answer = get(path);
        for (int hops = 0; answer.statusCode() == 302 && hops < 10; hops++) {
            answer = get(location(answer));
        }
        return answer;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** One request, no redirect followed. */
    HttpResponse<String> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(address)).header("Accept", HTML);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .header("Accept", HTML)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        boolean here = request.build().uri().getPort() == home.getPort();
        if (here && !cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        String[] cookie = line.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    Map<String, String> cookies() {
        return cookies;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
