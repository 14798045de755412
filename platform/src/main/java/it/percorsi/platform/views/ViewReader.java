package it.percorsi.platform.views;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a disposable view.
 *
 * @param <D> the document
 */
public final class ViewReader<D> {

    /** Another instance may be the one that folds, and hears of it a second or two later. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final MongoDocuments<D> documents;
    private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> changes = new ConcurrentHashMap<>();

    ViewReader(MongoDocuments<D> documents) {
        this.documents = documents;
    }

    /** One document; empty when there is none. */
    public Optional<D> find(String id) {
        return findSeen(id).map(Seen::body);
    }

    /** One document with the versions that it shows. */
    public Optional<Seen<D>> findSeen(String id) {
        return Optional.ofNullable(documents.load(List.of(id)).get(id));
    }

    /** Several documents by id, in one query; those that there are. */
    public Map<String, D> findAll(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        documents.load(ids).forEach((id, seen) -> {
            D body = seen.body();
            if (body != null) {
                found.put(id, body);
            }
        });
        return found;
    }

    /** At most {@code most} documents; filter and sort must be served by one of the view's indexes. */
    public List<D> list(Bson filter, Bson sort, int most) {
        List<D> found = new ArrayList<>();
        forEach(documents.collection().find(filter).sort(sort).limit(most), found::add);
        return found;
    }

    /** Every document that matches, one after the other; for tables computed from a bounded part of the view. */
    public void forEach(Bson filter, Consumer<D> action) {
        forEach(documents.collection().find(filter).sort(Sorts.ascending("_id")), action);
    }

    /** How many match. */
    public long count(Bson filter) {
        return documents.collection().countDocuments(filter);
    }

    /**
     * Waits, for a bounded time, until a document shows an event of one's own: people read what they wrote. False when
     * the time was up; the document then shows an older state.
     */
    public boolean await(String id, String aggregateId, long sequence) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            CompletableFuture<@Nullable Void> change = changes.computeIfAbsent(id, key -> new CompletableFuture<>());
            if (findSeen(id).map(seen -> seen.lastOf(aggregateId)).orElse(-1L) >= sequence) {
                changes.remove(id, change);
                return true;
            }
            if (System.nanoTime() > deadline) {
                changes.remove(id, change);
                return false;
            }
            // Another instance may have written it, of which nobody tells here: look again after a while.
            change.completeOnTimeout(null, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            changes.remove(id, change);
        }
    }

    /** Wakes those who wait for these documents. */
    void changed(Collection<String> ids) {
        for (String id : ids) {
            CompletableFuture<@Nullable Void> change = changes.remove(id);
            if (change != null) {
                change.complete(null);
            }
        }
    }

    private void forEach(FindIterable<Document> found, Consumer<D> action) {
        documents.readAll(found, seen -> {
            D body = seen.body();
            if (body != null) {
                action.accept(body);
            }
        });
    }
}
