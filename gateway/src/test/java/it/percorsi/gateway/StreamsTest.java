package it.percorsi.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void eventsPassAtOnceAndTheServiceNoticesWhenTheBrowserLeaves() throws Exception {
        var mayGoOn = new Semaphore(0);
        var left = new AtomicBoolean();
        try (var streaming = new Backend(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                    exchange.sendResponseHeaders(200, 0);
                    try (var out = exchange.getResponseBody()) {
                        while (true) {
                            out.write("data: tick\n\n".getBytes(UTF_8));
                            out.flush();
                            mayGoOn.acquire();
                        }
                    } catch (IOException e) {
                        left.set(true);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                var gateway = new RunningGateway("--percorsi.services.referral=" + streaming.address())) {
            try (var browser = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
                browser.setSoTimeout(5_000);
                String request = String.join(
                        "\r\n",
                        "GET /casi/1/storia HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Authorization: Bearer " + gateway.token(),
                        "Accept-Encoding: gzip",
                        "",
                        "");
                browser.getOutputStream().write(request.getBytes(UTF_8));
                var lines = new BufferedReader(new InputStreamReader(browser.getInputStream(), UTF_8));

                // The first event arrives although the service sends no second one yet.
                assertThat(lines.lines().anyMatch("data: tick"::equals)).isTrue();
            }
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(20))
                    .untilAsserted(() -> {
                        mayGoOn.release();
                        assertThat(left).isTrue();
                    });
        }
    }
}
