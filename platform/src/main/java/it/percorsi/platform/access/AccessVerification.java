package it.percorsi.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing the chain showed. Whoever keeps {@code entries} and {@code head} elsewhere notices later when the
 * end was cut off.
 *
 * @param entries how many entries there are
 * @param head digest of the last one, in hexadecimal; empty when there is none
 * @param brokenAt position of the first entry that was changed, or before which one is missing; null when all is whole
 */
public record AccessVerification(
        long entries, String head, @Nullable Long brokenAt) {

    /** Whether nothing was changed. */
    public boolean whole() {
        return brokenAt == null;
    }
}
