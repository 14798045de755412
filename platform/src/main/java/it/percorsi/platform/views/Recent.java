package it.percorsi.platform.views;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has to be counted over many documents, kept for a while: ten times as long as counting took, half a minute at
 * most. However many look
 * at it, and however large it has grown, counting takes a tenth of one processor at most. Nobody waits while somebody
 * else counts anew, and a count that fails is not kept.
 */
public final class Recent<T> {

    static final int KEPT_FOR_TIMES = 10;
    static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final Supplier<T> counting;
    private final LongSupplier nanoseconds;
    private final ReentrantLock countingNow = new ReentrantLock();
    private volatile @Nullable Counted<T> last;

    /** Of what this counts. */
    public Recent(Supplier<T> counting) {
        this(counting, System::nanoTime);
    }

    Recent(Supplier<T> counting, LongSupplier nanoseconds) {
        this.counting = counting;
        this.nanoseconds = nanoseconds;
    }

    private record Counted<T>(T value, long at, long took) {

        boolean freshAt(long now) {
            return now - at < Math.min(KEPT_FOR_TIMES * took, LONGEST);
        }
    }

    /** As recent as it can be had for that price. */
    public T get() {
        Counted<T> known = last;
        if (known != null && (known.freshAt(nanoseconds.getAsLong()) || countingNow.isLocked())) {
            return known.value();
        }
        countingNow.lock();
        try {
            Counted<T> meanwhile = last;
            return meanwhile != null && meanwhile.freshAt(nanoseconds.getAsLong()) ? meanwhile.value() : count();
        } finally {
            countingNow.unlock();
        }
    }

    private T count() {
        long started = nanoseconds.getAsLong();
        T value = counting.get();
        long counted = nanoseconds.getAsLong();
        last = new Counted<>(value, counted, counted - started);
        return value;
    }
}
