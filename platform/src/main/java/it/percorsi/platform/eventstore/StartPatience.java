package it.percorsi.platform.eventstore;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.JdbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What a start needs from PostgreSQL is asked for again while that is away, for a minute: to end and start once more
 * takes longer than a server's restart.
 */
public final class StartPatience {

    private static final Logger LOG = LoggerFactory.getLogger(StartPatience.class);
    private static final long NANOSECONDS = TimeUnit.MINUTES.toNanos(1);
    private static final long PAUSE_MILLISECONDS = 200;

    private StartPatience() {}

    /** Does it, or fails as it failed last. */
    public static void untilDone(Runnable part) {
        long giveUpAt = System.nanoTime() + NANOSECONDS;
        boolean done = false;
        while (!done) {
            try {
                part.run();
                done = true;
            } catch (JdbcException | DataAccessException | TransactionException away) {
                if (System.nanoTime() > giveUpAt) {
                    throw away;
                }
                LOG.warn("PostgreSQL does not answer; trying again", away);
                pause(away);
            }
        }
    }

    private static void pause(RuntimeException away) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }
}
