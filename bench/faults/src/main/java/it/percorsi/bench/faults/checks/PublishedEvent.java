package it.percorsi.bench.faults.checks;

/**
 * An event as it stands on a topic.
 *
 * @param service whose it is
 * @param topic the topic
 * @param partition the partition
 * @param offset its place there
 * @param key the key of its order
 * @param id unique id
 * @param aggregate the aggregate
 * @param sequence its number there
 * @param digest of the bytes
 */
public record PublishedEvent(
        String service,
        String topic,
        int partition,
        long offset,
        String key,
        String id,
        String aggregate,
        long sequence,
        String digest) {}
