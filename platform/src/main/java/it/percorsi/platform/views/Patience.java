package it.percorsi.platform.views;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long who sent a command wants to wait until the views show it. People read what they wrote and wait; a program
 * has its answer when the command is durable, unless it says otherwise ({@code Prefer: wait=10}, RFC 7240).
 */
public final class Patience {

    /** Another instance may be the one that folds, and hears of it a second or two later. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private static final ScopedValue<Duration> CURRENT = ScopedValue.newInstance();

    private Patience() {}

    /** Runs the work of somebody who waits so long at most. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Duration patience, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, patience.compareTo(LONGEST) < 0 ? patience : LONGEST)
                .call(work);
    }

    /** Of who is served at the moment. */
    public static Duration current() {
        return CURRENT.orElse(LONGEST);
    }
}
