package it.percorsi.standalone.demo;

import java.util.List;

/** Variety without randomness: the same case and topic always give the same value. */
record Chance(long seed) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Another independent chance, for one topic; topics with a stable hash only (texts, numbers, dates). */
    Chance of(Object topic) {
        return new Chance(mixed(seed * 31 + topic.hashCode()));
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Math.floorMod(mixed(seed + GOLDEN), (long) bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int likely) {
        return below(100) < likely;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** The finaliser of SplitMix64: neighbouring seeds give unrelated values. */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
