package it.percorsi.platform.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.messaging.PublicationState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What waits for Kafka, told also while nothing is published. */
final class PublicationGauges {

    private final PublicationState state;
    private final Clock clock;
    private volatile double backlog = Double.NaN;
    private volatile @Nullable Instant oldest;

    PublicationGauges(PublicationState state, Clock clock, MeterRegistry meters) {
        this.state = state;
        this.clock = clock;
        Gauge.builder("percorsi.publication.backlog", () -> backlog)
                .description("Events that Kafka has not acknowledged yet")
                .register(meters);
        Gauge.builder("percorsi.publication.age", this::age)
                .description("Since when the oldest of them has been waiting; 0 when there is none")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Looks again. When the database does not answer, the age goes on growing and the backlog is unknown. */
    void look() {
        try {
            PublicationState.Waiting waiting = state.waiting();
            oldest = waiting.oldest();
            backlog = waiting.events();
        } catch (RuntimeException away) {
            backlog = Double.NaN;
            throw away;
        }
    }

    private double age() {
        Instant since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
