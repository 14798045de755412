package it.percorsi.platform.views;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.observability.FoldTraces;
import it.percorsi.platform.parked.ParkedReason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    private final Barrier barrier;

    Feed(
            View<D> view,
            int generation,
            Barrier barrier,
            Views stores,
            TransactionTemplate transactions,
            FoldTraces traces,
            MeterRegistry meters,
            Clock clock) {
        this.view = view;
        this.generation = generation;
        this.barrier = barrier;
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

    /** Whether an event is to be taken at all. */
    boolean concerns(RecordedEvent event) {
        return folding.concerns(event);
    }

    void take(List<RecordedEvent> events) {
        List<RecordedEvent> concerning = events.stream().filter(this::concerns).toList();
        if (!concerning.isEmpty()) {
            traces.around(view.name(), concerning, () -> fold(concerning));
        }
    }

    /** A record arrives that cannot be read. */
    void park(ConsumerRecord<String, byte[]> record, ParkedReason reason) {
        barrier.park(record, reason);
    }

    private void fold(List<RecordedEvent> events) {
        List<RecordedEvent> passing = barrier.passing(events);
        if (Views.isDurable(view)) {
            transactions.executeWithoutResult(status -> folded(passing));
        } else {
            stores.reader(view).changed(folded(passing));
        }
        if (standing.isUpToDate()) {
            events.forEach(event -> lag.record(Duration.between(event.recordedAt(), clock.instant())));
        }
    }

    /** What cannot be taken in shows before anything is stored, so a transaction goes on undisturbed. */
    private Set<String> folded(List<RecordedEvent> events) {
        List<RecordedEvent> passing = events;
        while (true) {
            try {
                return folding.apply(passing);
            } catch (NotFolded poison) {
                passing = barrier.without(passing, poison);
            }
        }
    }
}
