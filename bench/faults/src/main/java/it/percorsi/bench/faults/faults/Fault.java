package it.percorsi.bench.faults.faults;

import java.util.List;

/**
 * One thing that goes wrong.
 *
 * @param afterMilliseconds since the fault before it
 * @param kind what happens
 * @param group what it happens to, in words: {@code service}, {@code two instances}, {@code kafka}, {@code everything}
 * @param targets names of the machines
 * @param lastsMilliseconds how long a pause lasts, or how long a killed machine stays down
 */
record Fault(long afterMilliseconds, FaultKind kind, String group, List<String> targets, long lastsMilliseconds) {

    /** Under which its recovery is told. */
    String label() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + group;
    }
}
