package it.percorsi.platform.observability;

import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.tracing.Traces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Makes the fold of a batch of events seen in the traces that they belong to: the last step of what a click caused. */
public final class FoldTraces {

    /** A view that is built anew meets every event again, long after anybody looks at its trace. */
    private static final Duration WORTH_SEEING = Duration.ofHours(1);

    private final Traces traces;
    private final Clock clock;

    FoldTraces(Traces traces, Clock clock) {
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Runs the fold of a batch, storing included.
     *
     * @param view its name
     * @param events the batch
     * @param fold the work
     */
    public void around(String view, List<RecordedEvent> events, Runnable fold) {
        Instant since = clock.instant().minus(WORTH_SEEING);
        List<String> traceparents = events.stream()
                .filter(event -> event.recordedAt().isAfter(since))
                .map(event -> event.provenance().traceparent())
                .filter(Objects::nonNull)
                .toList();
        traces.followingAll(traceparents, "view " + view, fold);
    }
}
