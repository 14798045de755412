package it.percorsi.standalone.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Writes down what it is sent and answers as it is told, in the order of the answers, then always by one function. */
final class RecordingServer implements AutoCloseable {

    private record Prepared(int status, String json) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Prepared> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private UnaryOperator<String> otherwise = request -> "{}";

    RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void answer(int status, String json) {
        answers.add(new Prepared(status, json));
    }

    /** JSON for a request when no answer is prepared. */
    synchronized void otherwise(UnaryOperator<String> json) {
        otherwise = json;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Prepared answer = next(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + body);
        byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), json.length == 0 ? -1 : json.length);
        if (json.length > 0) {
            exchange.getResponseBody().write(json);
        }
        exchange.close();
    }

    private synchronized Prepared next(String request) {
        requests.add(request);
        Prepared prepared = answers.poll();
        return prepared == null ? new Prepared(200, otherwise.apply(request)) : prepared;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
