package it.percorsi.standalone;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Keeps the spans of all applications of this JVM, instead of a collector. */
@AutoConfiguration
@ConditionalOnProperty(name = "percorsi.tracing.endpoint", havingValue = KeptSpans.ENDPOINT)
public class KeptSpans {

    static final String ENDPOINT = "kept";

    private static final int MOST = 20_000;
    private static final Deque<Kept> SPANS = new ConcurrentLinkedDeque<>();

    /**
     * One span and where it was.
     *
     * @param service the application's name
     * @param span what it would have sent
     */
    record Kept(String service, SpanData span) {}

    /**
     * What an application finds in its settings.
     *
     * @param kept which part of the traces that begin in it is kept, 0 to 1
     */
    static List<String> settings(int kept) {
        return List.of(
                "--percorsi.tracing.endpoint=" + ENDPOINT,
                "--management.tracing.export.otlp.enabled=false",
                "--management.opentelemetry.tracing.export.schedule-delay=100ms",
                "--management.tracing.sampling.probability=" + kept);
    }

    /** The latest spans. */
    static List<Kept> all() {
        return List.copyOf(SPANS);
    }

    @Bean
    SpanExporter keeper(Environment environment) {
        String service = environment.getProperty("spring.application.name", "");
        return new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                spans.forEach(span -> SPANS.add(new Kept(service, span)));
                while (SPANS.size() > MOST) {
                    SPANS.poll();
                }
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
    }
}
