package it.percorsi.platform.views;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** How old what people read may be. Answers from memory. */
public final class Freshness {

    private static final Duration TOLERATED = Duration.ofSeconds(10);

    private final ViewRunner runner;
    private final DocumentServer server;
    private final Clock clock;

    Freshness(ViewRunner runner, DocumentServer server, Clock clock) {
        this.runner = runner;
        this.server = server;
        this.clock = clock;
    }

    /** Until when the pages show everything, when that is longer ago than is usual. */
    public Optional<Instant> behindSince() {
        return runner.serving().stream()
                .map(feed -> feed.standing().behindSince())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .filter(since -> Duration.between(since, clock.instant()).compareTo(TOLERATED) > 0);
    }

    /** Since when the document store is away. */
    public Optional<Instant> documentsAwaySince() {
        return server.awaySince();
    }
}
