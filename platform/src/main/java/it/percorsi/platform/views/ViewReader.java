package it.percorsi.platform.views;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a disposable view, whichever of its generations serves. Single documents that it lacks, because the document
 * store is away or the view has not got so far, are folded from the service's own events where the view can be told so;
 * everything else throws {@link DocumentsAway} while the store is away.
 *
 * @param <D> the document
 */
public final class ViewReader<D> {

    private static final long FIRST_PAUSE_MILLISECONDS = 50;
    private static final long LONGEST_PAUSE_MILLISECONDS = 500;

    private final DocumentServer server;
    private final Supplier<MongoDocuments<D>> serving;
    private final DirectFold<D> direct;
    private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> changes = new ConcurrentHashMap<>();

    ViewReader(DocumentServer server, Supplier<MongoDocuments<D>> serving, DirectFold<D> direct) {
        this.server = server;
        this.serving = serving;
        this.direct = direct;
    }

    /** One document; empty when there is none. */
    public Optional<D> find(String id) {
        return findSeen(id).map(Seen::body);
    }

    /** One document with the versions that it shows. What the view does not show yet is there nevertheless. */
    public Optional<Seen<D>> findSeen(String id) {
        Optional<Seen<D>> shown = shown(id);
        return shown.isEmpty() && direct.isPossible(id) ? direct.find(id) : shown;
    }

    private Optional<Seen<D>> shown(String id) {
        try {
            return Optional.ofNullable(load(List.of(id)).get(id));
        } catch (DocumentsAway away) {
            if (direct.isPossible(id)) {
                return direct.find(id, away);
            }
            throw away;
        }
    }

    /** Several documents by id, in one query; those that there are. */
    public Map<String, D> findAll(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        Collection<Seen<D>> all;
        try {
            all = load(ids).values();
        } catch (DocumentsAway away) {
            if (!ids.stream().allMatch(direct::isPossible)) {
                throw away;
            }
            all = ids.stream().flatMap(id -> direct.find(id, away).stream()).toList();
        }
        all.forEach(seen -> {
            D body = seen.body();
            if (body != null) {
                found.put(seen.id(), body);
            }
        });
        return found;
    }

    private Map<String, Seen<D>> load(Collection<String> ids) {
        return server.read(() -> serving.get().load(ids));
    }

    /** At most {@code most} documents; filter and sort must be served by one of the view's indexes. */
    public List<D> list(Bson filter, Bson sort, int most) {
        List<D> found = new ArrayList<>();
        read(found::add, documents -> documents.find(filter).sort(sort).limit(most));
        return found;
    }

    /** Every document that matches, one after the other; for tables computed from a bounded part of the view. */
    public void forEach(Bson filter, Consumer<D> action) {
        read(action, documents -> documents.find(filter).sort(Sorts.ascending("_id")));
    }

    /** How many match, by the text in a field; filter and field must be served by one of the view's indexes. */
    public Map<String, Long> countBy(String field, Bson filter) {
        return totals(field, 1L, filter);
    }

    /** What the numbers in a field come to, by the text in another; filter and both as {@link #countBy} has them. */
    public Map<String, Long> sumBy(String field, String number, Bson filter) {
        return totals(field, "$" + number, filter);
    }

    private Map<String, Long> totals(String field, Object each, Bson filter) {
        return server.read(() -> {
            Map<String, Long> totals = new HashMap<>();
            serving.get()
                    .collection()
                    .aggregate(List.of(
                            Aggregates.match(filter), Aggregates.group("$" + field, Accumulators.sum("total", each))))
                    .forEach(group -> totals.put(
                            group.getString("_id"),
                            group.get("total", Number.class).longValue()));
            return totals;
        });
    }

    /** How many match. */
    public long count(Bson filter) {
        return server.read(() -> serving.get().collection().countDocuments(filter));
    }

    /**
     * Waits, as long as the sender has {@link Patience}, until a document shows an event of the sender's own. False when
     * the time was up, or the document store is away; the document then shows an older state.
     */
    public boolean await(String id, String aggregateId, long sequence) {
        Duration patience = Patience.current();
        try {
            return patience.isPositive() && awaited(id, aggregateId, sequence, patience);
        } catch (DocumentsAway away) {
            return false;
        }
    }

    private boolean awaited(String id, String aggregateId, long sequence, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLISECONDS;
        while (true) {
            CompletableFuture<@Nullable Void> change = changes.computeIfAbsent(id, key -> new CompletableFuture<>());
            if (shown(id).map(seen -> seen.lastOf(aggregateId)).orElse(-1L) >= sequence) {
                changes.remove(id, change);
                return true;
            }
            if (System.nanoTime() > deadline) {
                changes.remove(id, change);
                return false;
            }
            // Another instance may have written it, of which nobody tells here: look again after a while.
            change.completeOnTimeout(null, pause, TimeUnit.MILLISECONDS).join();
            changes.remove(id, change);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
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

    private void read(Consumer<D> action, Function<MongoCollection<Document>, FindIterable<Document>> query) {
        server.read(() -> {
            MongoDocuments<D> documents = serving.get();
            documents.readAll(query.apply(documents.collection()), seen -> {
                D body = seen.body();
                if (body != null) {
                    action.accept(body);
                }
            });
            return true;
        });
    }
}
