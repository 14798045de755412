package it.percorsi.platform.views;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.observability.FoldTraces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** One generation of a view, taking events from its source: where it stands, how late it is. */
final class Feed<D> {

    private final View<D> view;
    private final int generation;
    private final Folding<D> folding;
    private final Views stores;
    private final TransactionTemplate transactions;
    private final Timer lag;
    private final FoldTraces traces;
    private final Clock clock;
    private final Standing standing;

    Feed(
            View<D> view,
            int generation,
            Views stores,
            TransactionTemplate transactions,
            FoldTraces traces,
            MeterRegistry meters,
            Clock clock) {
        this.view = view;
        this.generation = generation;
        this.folding = stores.folding(view, generation);
        this.stores = stores;
        this.transactions = transactions;
        this.traces = traces;
        this.clock = clock;
        this.standing = new Standing(clock);
        this.lag = Timer.builder("percorsi.view.lag")
                .description("From the moment an event was recorded until the view showed it")
                .tag("view", view.name())
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(Duration.ofMinutes(1))
                .register(meters);
    }

    View<D> view() {
        return view;
    }

    int generation() {
        return generation;
    }

    Standing standing() {
        return standing;
    }

    ViewProgress.Progress sinceBeginning() {
        return standing.sinceBeginning(view.name());
    }

    ViewStatus status(ViewStatus.State state) {
        return standing.status(view, state);
    }

    void take(List<RecordedEvent> events) {
        traces.around(view.name(), events, () -> fold(events));
    }

    private void fold(List<RecordedEvent> events) {
        if (Views.isDurable(view)) {
            transactions.executeWithoutResult(status -> folding.apply(events));
        } else {
            stores.reader(view).changed(folding.apply(events));
        }
        if (standing.isUpToDate()) {
            events.forEach(event -> lag.record(Duration.between(event.recordedAt(), clock.instant())));
        }
    }
}
