package it.percorsi.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class TracingTest {

    private static final String ELSEWHERE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void withoutACollectorNothingIsSetUp() throws Exception {
        try (ConfigurableApplicationContext context = register("", "1.0")) {
            assertThat(context.getBeanNamesForType(Tracer.class)).isEmpty();
            assertThat(context.getBeanNamesForType(io.opentelemetry.api.OpenTelemetry.class))
                    .isEmpty();
            assertThat(get(context, "/people/rossi", ELSEWHERE)).isEqualTo("null");
        }
    }

    @Test
    void aCollectorGetsPatternsAndNoNames() throws Exception {
        try (Collector collector = new Collector()) {
            try (ConfigurableApplicationContext context = register(collector.endpoint(), "0.0")) {
                assertThat(get(context, "/people/quarantottini?born=1998", ELSEWHERE))
                        .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                        .endsWith("-01");
                get(context, "/people/quarantottini/secret", ELSEWHERE);
            }
            // Closing the application sends what is left.
            assertThat(collector.everything())
                    .contains("/people/{name}", "look", "fail", "the-register")
                    .doesNotContain("quarantottini", "1998", "cannot be shown");
        }
    }

    @Test
    void whatIsNotDrawnIsNotKept() throws Exception {
        try (Collector collector = new Collector()) {
            try (ConfigurableApplicationContext context = register(collector.endpoint(), "0.0")) {
                assertThat(get(context, "/people/rossi", "")).isEqualTo("null");
            }
            assertThat(collector.everything()).isEmpty();
        }
    }

    @Test
    void aBatchIsSeenInEveryTraceThatItBelongsTo() throws Exception {
        String other = ELSEWHERE.replace("0af7651916cd43dd8448eb211c80319c", "1af7651916cd43dd8448eb211c80319c");
        try (Collector collector = new Collector()) {
            try (ConfigurableApplicationContext context = register(collector.endpoint(), "0.0")) {
                Traces traces = context.getBean(Traces.class);
                AtomicReference<String> ran = new AtomicReference<>("");
                traces.followingAll(List.of(ELSEWHERE, other, ELSEWHERE), "a batch", () -> ran.set("once"));
                assertThat(ran).hasValue("once");
                assertThat(traces.<String>following(
                                ELSEWHERE, "a reaction", () -> String.valueOf(traces.traceparent())))
                        .contains("0af7651916cd43dd8448eb211c80319c");
            }
            assertThat(collector.everything().split("a batch", -1)).hasSize(3);
            assertThat(collector.everything()).contains("a reaction");
        }
    }

    private static ConfigurableApplicationContext register(String endpoint, String sampling) {
        return SpringApplication.run(
                Register.class,
                "--spring.config.import=classpath:tracing.yml",
                "--spring.application.name=the-register",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--PERCORSI_OTLP_ENDPOINT=" + endpoint,
                "--PERCORSI_TRACE_SAMPLING=" + sampling);
    }

    private static String get(ConfigurableApplicationContext context, String path, String traceparent)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!traceparent.isEmpty()) {
            request.header("traceparent", traceparent);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
