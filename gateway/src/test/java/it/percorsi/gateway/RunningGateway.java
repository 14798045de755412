package it.percorsi.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The gateway on a free port, with a client that follows no redirects. */
final class RunningGateway implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token = FakeProvider.shared().token(claims -> claims);

    RunningGateway(String... settings) {
        this(Clock.systemUTC(), settings);
    }

    RunningGateway(Clock clock, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--percorsi.oidc.issuer=" + FakeProvider.shared().issuer(),
                "--percorsi.oidc.client-secret=" + FakeProvider.SECRET,
                "--percorsi.limits.clients.prova.per-second=10000",
                "--percorsi.limits.clients.prova.burst=10000"));
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            all.removeIf(other -> other.startsWith(name));
            all.add(setting);
        }
        context = GatewayApplication.builder()
                .initializers(application ->
                        ((GenericApplicationContext) application).registerBean("clock", Clock.class, () -> clock))
                .run(all.toArray(String[]::new));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The token of {@code prova}. */
    String token() {
        return token;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** A request of the machine client {@code prova}, which may do everything. */
    HttpRequest.Builder request(String path) {
        return stranger(path).header("Authorization", "Bearer " + token);
    }

    /** A request of nobody known. */
    HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = request(path).method(method, BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends lines as they are, for what an HTTP client would not send, and reads the whole answer. */
    String raw(String... lines) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        context.close();
    }
}
