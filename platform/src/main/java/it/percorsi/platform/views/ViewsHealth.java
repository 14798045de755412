package it.percorsi.platform.views;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Part of readiness: a service takes requests when its views show what had happened before it started. */
final class ViewsHealth extends AbstractHealthIndicator {

    private final ViewProgress progress;

    ViewsHealth(ViewProgress progress) {
        this.progress = progress;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (progress.allCaughtUp()) {
            builder.up();
        } else {
            builder.outOfService();
            progress.all().forEach(view -> builder.withDetail(view.view(), view.done() + "/" + view.total()));
        }
    }
}
