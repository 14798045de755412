package it.percorsi.bench.faults.faults;

/** What is done to processes. */
public enum FaultKind {
    /** Ended without a word, and started again some time later. */
    KILL,
    /** Without the processor for a while, then going on as if nothing had been. */
    PAUSE,
    /** Asked to end, and started again. */
    RESTART
}
