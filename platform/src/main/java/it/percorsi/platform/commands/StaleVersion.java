package it.percorsi.platform.commands;

import java.util.List;

/** The command was based on an older state than the current one; nothing was changed. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregateId;
    private final long expected;
    private final long current;
    private final transient List<NewerFact> newer;

    /** Of what is kept under that id. */
    public StaleVersion(String aggregateId, long expected, long current) {
        this(aggregateId, expected, current, List.of());
    }

    private StaleVersion(String aggregateId, long expected, long current, List<NewerFact> newer) {
        super("based on version " + expected + ", but the current one is " + current);
        this.aggregateId = aggregateId;
        this.expected = expected;
        this.current = current;
        this.newer = List.copyOf(newer);
    }

    /** The same with what has happened in between, in order. */
    StaleVersion because(List<NewerFact> facts) {
        long last = facts.isEmpty() ? current : facts.getLast().sequence();
        return new StaleVersion(aggregateId, expected, last, facts);
    }

    /** What was to be changed. */
    public String aggregateId() {
        return aggregateId;
    }

    /** What the sender had seen: sequence number of the last event. */
    public long expected() {
        return expected;
    }

    /** What there is: sequence number of the last event. */
    public long current() {
        return current;
    }

    /** What has happened in between, in order; empty for a program, which has to read anew in any case. */
    public List<NewerFact> newer() {
        return newer;
    }
}
