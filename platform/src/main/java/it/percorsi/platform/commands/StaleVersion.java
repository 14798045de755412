package it.percorsi.platform.commands;

/** The command was based on an older state than the current one ({@code If-Match}); nothing was changed. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long current;

    /** Both are sequence numbers of the aggregate's last event. */
    public StaleVersion(long expected, long current) {
        super("based on version " + expected + ", but the current one is " + current);
        this.expected = expected;
        this.current = current;
    }

    /** What the sender had seen. */
    public long expected() {
        return expected;
    }

    /** What there is. */
    public long current() {
        return current;
    }
}
