package it.percorsi.bench.faults.checks;

/**
 * An event as it stands in a service's store.
 *
 * @param service whose store
 * @param position global index
 * @param id unique id
 * @param aggregate the aggregate
 * @param sequence its number there
 * @param type simple name of the event
 * @param commandKey idempotency key of the command; empty when it had none
 * @param digest of the stored bytes
 */
public record StoredEvent(
        String service,
        long position,
        String id,
        String aggregate,
        long sequence,
        String type,
        String commandKey,
        String digest) {}
