package it.percorsi.bench;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times of one kind of thing, in nanoseconds, for percentiles. */
public final class Figures {

    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();

    /** One more. */
    public void add(long nanoseconds) {
        times.add(nanoseconds);
    }

    /** In milliseconds. */
    public double percentile(double percent) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-46s n=%-6d p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms",
                what,
                times.size(),
                percentile(50),
                percentile(99),
                percentile(100));
    }
}
