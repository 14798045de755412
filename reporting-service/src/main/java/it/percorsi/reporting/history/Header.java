package it.percorsi.reporting.history;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A header of a published event.
 *
 * @param name its name
 * @param value its bytes; null when it was published without
 */
record Header(String name, @Nullable Bytes value) {}
