package it.percorsi.platform.views;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Views built anew beside those that people read: how they stand, and how one begins. */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

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
        begin(view(name).orElseThrow(() -> new IllegalArgumentException("no view " + name)), false);
    }

    /**
     * Begins once more even when the view is being built already, which may be past what it has to do without from now
     * on. Does nothing when the service has no view of that name any more.
     */
    public void beginOnceMore(String name) {
        view(name).ifPresent(view -> begin(view, true));
    }

    /** Whether decisions depend on the view. */
    public boolean isRegister(String name) {
        return view(name).filter(Views::isDurable).isPresent();
    }

    private Optional<View<?>> view(String name) {
        return views.stream()
                .filter(candidate -> candidate.name().equals(name))
                .<View<?>>map(candidate -> candidate)
                .findFirst();
    }

    private void begin(View<?> view, boolean evenIf) {
        transactions.executeWithoutResult(status -> {
            List<Integer> replaced = generations.begin(view, evenIf);
            int serving = generations.of(view).serving();
            replaced.stream().filter(left -> left < serving).forEach(left -> drop(view, left));
        });
    }

    private void drop(View<?> view, int generation) {
        try {
            stores.drop(view, generation);
        } catch (MongoException away) {
            LOG.warn("Generation {} of {} cannot be removed and is left", generation, view.name(), away);
        }
    }
}
