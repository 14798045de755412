package it.percorsi.platform.eventstore;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The running instances of this service: each says every second that it is there, by the database's clock, since theirs
 * may differ. From their number follows how many segments of a reader each may hold.
 */
public final class Instances implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final Duration SILENCE_ALONE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final boolean alone;
    private final String own = UUID.randomUUID().toString().substring(0, 8) + "@"
            + ManagementFactory.getRuntimeMXBean().getName();
    private final List<Runnable> whenFewer = new CopyOnWriteArrayList<>();
    private volatile int count = 1;
    private volatile @Nullable Thread beat;

    Instances(JdbcClient jdbc, boolean alone) {
        this.jdbc = jdbc;
        this.alone = alone;
    }

    /**
     * One that runs.
     *
     * @param id its name, which holds its process and machine
     * @param startedAt since when it runs
     */
    public record Instance(String id, Instant startedAt) {}

    /** This instance's name; another one at every start. */
    public String own() {
        return own;
    }

    /** Whether no other instance can be there, as on a machine that runs everything in one process. */
    public boolean alone() {
        return alone;
    }

    /** After how long a silent instance counts as gone. */
    public Duration silence() {
        return alone ? SILENCE_ALONE : SILENCE;
    }

    /** Whether another instance has lately said that it is there. */
    public boolean hasCompany() {
        return count > 1;
    }

    /** The fair part of so many segments, rounded up: at least one. */
    public int shareOf(int segments) {
        return (segments + count - 1) / count;
    }

    /** Those that have lately said that they are there. What is dated in the future was left by a clock put back. */
    public List<Instance> alive() {
        return jdbc.sql("SELECT id, started_at FROM instance "
                        + "WHERE seen_at BETWEEN now() - make_interval(secs => ?) AND now() + make_interval(secs => ?) "
                        + "ORDER BY started_at, id LIMIT 100")
                .params(SILENCE.toSeconds(), SILENCE.toSeconds())
                .query((row, number) ->
                        new Instance(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    @Override
    public void start() {
        StartPatience.untilDone(this::begin);
        beat = Thread.ofVirtual().name("instance-beat").start(this::run);
    }

    private void begin() {
        if (alone) {
            // Whoever held a position before is gone: nobody else may use this database.
            jdbc.sql("UPDATE token SET owner = NULL WHERE owner IS NOT NULL").update();
        }
        sayThatItIsThere();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.SECONDS.sleep(1);
                try {
                    sayThatItIsThere();
                } catch (DataAccessException | TransactionException outage) {
                    LOG.debug("The database cannot be told that this instance is there", outage);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayThatItIsThere() {
        jdbc.sql("INSERT INTO instance (id) VALUES (?) ON CONFLICT (id) DO UPDATE SET seen_at = now()")
                .param(own)
                .update();
        jdbc.sql(
                        "DELETE FROM instance WHERE seen_at NOT BETWEEN now() - interval '1 minute' AND now() + interval '1 minute'")
                .update();
        are(Math.max(1, alive().size()));
        releaseClaimsOfTheFuture();
    }

    /** So many there are now. */
    void are(int now) {
        boolean fewer = now < count;
        count = now;
        if (fewer) {
            whenFewer.forEach(takeOver -> Thread.ofVirtual().name("take-over").start(takeOver));
        }
    }

    /** What is to be done whenever an instance has left. */
    public void onLeave(Runnable takeOver) {
        whenFewer.add(takeOver);
    }

    /** Takes that wish back. */
    public void notOnLeave(Runnable takeOver) {
        whenFewer.remove(takeOver);
    }

    /** Claims are dated by the claimer's clock: one from the future would hold until that time has come. */
    private void releaseClaimsOfTheFuture() {
        jdbc.sql("UPDATE token SET owner = NULL WHERE owner IS NOT NULL AND owner <> ? AND claimed_at > ?")
                .params(own, AbstractTokenEntry.clock.instant().plus(silence()).toString())
                .update();
    }

    @Override
    public void stop() {
        Thread running = beat;
        beat = null;
        if (running != null) {
            running.interrupt();
            awaitEndOf(running);
        }
        try {
            jdbc.sql("DELETE FROM instance WHERE id = ?").param(own).update();
        } catch (DataAccessException | TransactionException outage) {
            LOG.debug("The database cannot be told that this instance leaves", outage);
        }
    }

    /** Or it might say that this instance is there after that was taken back. */
    private static void awaitEndOf(Thread beat) {
        try {
            beat.join(SILENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }

    /** Before the readers start, which ask for their share; after they have stopped. */
    @Override
    public int getPhase() {
        return -1;
    }
}
