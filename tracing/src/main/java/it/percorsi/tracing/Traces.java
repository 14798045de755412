package it.percorsi.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Spans of what the platform does between requests. A trace begins with a request and is either kept whole or not at
 * all: outside of a trace that is kept every method here only runs the work.
 */
public final class Traces {

    private static final String TRACEPARENT = "traceparent";

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    Traces(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** For where nothing is ever traced. */
    public static Traces none() {
        return new Traces(null, null);
    }

    /** Runs the work in a span of its own inside the running trace. The name tells what kind of work, never of whom. */
    public <T> T within(String name, Supplier<T> work) {
        Span running = kept();
        if (tracer == null || running == null) {
            return work.get();
        }
        return inside(
                tracer,
                tracer.spanBuilder().setParent(running.context()).name(name).start(),
                work);
    }

    /** The running span as W3C writes it, to be kept with what it causes; null when no trace is kept. */
    public @Nullable String traceparent() {
        Span running = kept();
        if (propagator == null || running == null) {
            return null;
        }
        List<String> found = new ArrayList<>();
        propagator.inject(running.context(), found, (carrier, key, value) -> {
            if (key.equals(TRACEPARENT)) {
                found.add(value);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Runs the work as a consequence of what bears this trace, and in it. */
    public <T> T following(@Nullable String traceparent, String name, Supplier<T> work) {
        if (tracer == null || traceparent == null) {
            return work.get();
        }
        return inside(tracer, continued(traceparent, name), work);
    }

    /** Runs the work on a batch whose parts belong to several traces: in each of them it is seen as one span. */
    public void followingAll(Collection<String> traceparents, String name, Runnable work) {
        if (tracer == null || traceparents.isEmpty()) {
            work.run();
            return;
        }
        List<Span> spans = new LinkedHashSet<>(traceparents)
                .stream().map(traceparent -> continued(traceparent, name)).toList();
        try {
            work.run();
        } catch (RuntimeException failure) {
            spans.forEach(span -> span.error(failure));
            throw failure;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private static <T> T inside(Tracer tracer, Span span, Supplier<T> work) {
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            span.error(failure);
            throw failure;
        } finally {
            scope.close();
            span.end();
        }
    }

    private Span continued(String traceparent, String name) {
        if (propagator == null) {
            return Span.NOOP;
        }
        return propagator
                .extract(traceparent, (carrier, key) -> key.equals(TRACEPARENT) ? carrier : null)
                .name(name)
                .start();
    }

    private @Nullable Span kept() {
        Span running = tracer == null ? null : tracer.currentSpan();
        return running != null && Boolean.TRUE.equals(running.context().sampled()) ? running : null;
    }
}
