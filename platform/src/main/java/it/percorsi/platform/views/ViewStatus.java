package it.percorsi.platform.views;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one generation of a view stands.
 *
 * @param view the view's name
 * @param version its version
 * @param durable whether it is a register, kept in the service's database
 * @param state whether people read it
 * @param done events folded
 * @param total events that there are
 * @param eventsPerSecond speed of late
 * @param left time until it has folded all, at that speed; null when it has, or when there is no speed
 * @param behindSince until when it shows everything; null when it is up to date
 */
public record ViewStatus(
        String view,
        int version,
        boolean durable,
        State state,
        long done,
        long total,
        double eventsPerSecond,
        @Nullable Duration left,
        @Nullable Instant behindSince) {

    /** Whether people read it. */
    public enum State {
        /** They do. */
        SERVING,
        /** They will, when it has caught up. */
        BUILDING
    }

    /** How much of it is folded, in percent. */
    public int percent() {
        return total == 0 ? 100 : (int) (100 * Math.min(done, total) / total);
    }
}
