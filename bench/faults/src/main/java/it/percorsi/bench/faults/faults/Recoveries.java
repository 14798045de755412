package it.percorsi.bench.faults.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each kind of fault was met, and how long it took until things worked again. */
public final class Recoveries {

    private final Map<String, List<Long>> milliseconds = new TreeMap<>();
    private final List<String> never = new ArrayList<>();

    /**
     * One kind in figures.
     *
     * @param count how often
     * @param medianMilliseconds the middle
     * @param maxMilliseconds the longest
     */
    public record Figures(int count, long medianMilliseconds, long maxMilliseconds) {}

    synchronized void took(String label, long time) {
        milliseconds.computeIfAbsent(label, key -> new ArrayList<>()).add(time);
    }

    synchronized void never(String what) {
        never.add(what);
    }

    /** Figures by kind. */
    public synchronized Map<String, Figures> byKind() {
        Map<String, Figures> figures = new TreeMap<>();
        milliseconds.forEach((label, times) -> {
            List<Long> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            figures.put(label, new Figures(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast()));
        });
        return figures;
    }

    /** What did not come back in time. */
    public synchronized List<String> notRecovered() {
        return List.copyOf(never);
    }
}
