package it.percorsi.bench.faults.checks;

import java.time.Instant;

/**
 * An answer that a service keeps.
 *
 * @param service whose store
 * @param key the command's key, with the command's name behind it
 * @param aggregate what it decided about
 * @param sequence the last event that it led to; -1 when it changed nothing
 * @param givenAt when the command was taken
 */
public record StoredAnswer(String service, String key, String aggregate, long sequence, Instant givenAt) {

    /** The key without the command's name. */
    public String commandKey() {
        return key.substring(0, key.lastIndexOf('|'));
    }
}
