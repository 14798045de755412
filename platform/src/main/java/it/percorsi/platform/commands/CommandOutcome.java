package it.percorsi.platform.commands;

/**
 * What an accepted command did.
 *
 * @param aggregateId the aggregate changed
 * @param sequence sequence number of its last event, which is its version; -1 when nothing had to change
 */
public record CommandOutcome(String aggregateId, long sequence) {

    /** The version as an HTTP entity tag. */
    public String etag() {
        return "\"" + sequence + "\"";
    }
}
