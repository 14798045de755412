package it.percorsi.platform.observability;

import java.time.Instant;

/**
 * Something that the service needs.
 *
 * @param name {@code postgres}, {@code kafka} or {@code documents}
 * @param up whether it answered lately
 * @param since since when that is so, as far as this instance has seen
 */
public record Part(String name, boolean up, Instant since) {}
