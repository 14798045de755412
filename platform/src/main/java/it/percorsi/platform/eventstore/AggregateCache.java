package it.percorsi.platform.eventstore;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's cache on Caffeine, bounded by number. Nobody listens to it, so it tells nobody. What is remembered here may be
 * older than the store, when another instance has written meanwhile: a decision that adds an event fails then, and one
 * that adds none must be taken again.
 */
public final class AggregateCache implements Cache {

    private static final String USED = AggregateCache.class.getName();

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    AggregateCache(long mostEntries) {
        this.entries = Caffeine.newBuilder().maximumSize(mostEntries).build();
    }

    /** Whether this unit of work decides on something remembered. */
    public static boolean isUsedIn(UnitOfWork<?> work) {
        return work.root().resources().containsKey(USED);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // Axon's signature; absent is null
    public <K, V> @Nullable V get(K key) {
        Object remembered = entries.getIfPresent(key);
        if (remembered != null && CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(USED, true);
        }
        return (V) remembered;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.get(key, absent -> value.get());
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's signature
    public <V> void computeIfPresent(Object key, UnaryOperator<V> change) {
        entries.asMap().computeIfPresent(key, (present, value) -> change.apply((V) value));
    }
}
