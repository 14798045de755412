package it.percorsi.bench.faults.servers;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits, within bounds. */
public final class Patience {

    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private Patience() {}

    /** Waits until the condition holds; {@link IllegalStateException} when the time is up. */
    public static void await(String what, long seconds, BooleanSupplier condition) {
        if (!holdsWithin(seconds, condition)) {
            throw new IllegalStateException("waited for " + seconds + " s: " + what);
        }
    }

    /** Whether the condition came to hold in that time. */
    public static boolean holdsWithin(long seconds, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || !pause(LOOK_EVERY_MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Does nothing for a while; false when told to stop. */
    public static boolean pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
