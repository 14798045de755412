package it.percorsi.platform.views;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Part of readiness: a service takes requests when its views show what had happened before it started. While the
 * document store is away it takes them too: commands go on, and pages say what they cannot show.
 */
final class ViewsHealth extends AbstractHealthIndicator {

    private final ViewProgress progress;
    private final Freshness freshness;

    ViewsHealth(ViewProgress progress, Freshness freshness) {
        this.progress = progress;
        this.freshness = freshness;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (progress.allCaughtUp() || freshness.documentsAwaySince().isPresent()) {
            builder.up();
        } else {
            builder.outOfService();
            progress.all().forEach(view -> builder.withDetail(view.view(), view.done() + "/" + view.total()));
        }
    }
}
