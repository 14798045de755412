package it.percorsi.bench.faults.checks;

/**
 * An answer that a service keeps.
 *
 * @param service whose store
 * @param key the command's key, with the command's name behind it
 * @param aggregate what it decided about
 * @param sequence the last event that it led to; -1 when it changed nothing
 */
public record StoredAnswer(String service, String key, String aggregate, long sequence) {

    /** The key without the command's name. */
    public String commandKey() {
        return key.substring(0, key.lastIndexOf('|'));
    }
}
