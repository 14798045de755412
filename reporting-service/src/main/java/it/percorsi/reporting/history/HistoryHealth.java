package it.percorsi.reporting.history;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when a topic carried what it should not; no part of readiness, for the reports are answered all the same. */
final class HistoryHealth extends AbstractHealthIndicator {

    private final Anomalies anomalies;

    HistoryHealth(Anomalies anomalies) {
        this.anomalies = anomalies;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        long count = anomalies.count();
        (count == 0 ? builder.up() : builder.down()).withDetail("anomalies", count);
    }
}
