package it.percorsi.platform.views;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/** Views built anew beside those that people read: how they stand, and how one begins. */
public final class Rebuilds {

    private final List<View<?>> views;
    private final ViewRunner runner;
    private final Generations generations;
    private final Views stores;
    private final TransactionTemplate transactions;

    Rebuilds(
            List<View<?>> views,
            ViewRunner runner,
            Generations generations,
            Views stores,
            TransactionTemplate transactions) {
        this.views = views;
        this.runner = runner;
        this.generations = generations;
        this.stores = stores;
        this.transactions = transactions;
    }

    /** Every view that people read, followed by those that are being built. */
    public List<ViewStatus> all() {
        return Stream.concat(
                        runner.serving().stream().map(feed -> feed.status(ViewStatus.State.SERVING)),
                        runner.building().stream().map(feed -> feed.status(ViewStatus.State.BUILDING)))
                .toList();
    }

    /**
     * Begins to build a view anew from the first event. Nothing changes for readers until it has caught up. When it is
     * being built already, nothing is begun.
     *
     * @throws IllegalArgumentException when the service has no view of that name
     */
    public void begin(String name) {
        View<?> view = views.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no view " + name));
        transactions.executeWithoutResult(status -> {
            int serving = generations.of(view).serving();
            for (int left : generations.begin(view)) {
                if (left < serving) {
                    stores.drop(view, left);
                }
            }
        });
    }
}
