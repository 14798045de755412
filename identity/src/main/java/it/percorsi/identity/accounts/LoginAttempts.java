package it.percorsi.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks a name for 15 minutes after 5 failures in a row, whether there is an account of this name or not. An attempt is
 * counted before its password is looked at, so that many at once get no more than their five.
 */
@Component
@Transactional
public class LoginAttempts {

    /** Failures in a row that lock. */
    public static final int MOST = 5;

    /** How long a name stays locked. */
    public static final Duration LOCKED = Duration.ofMinutes(15);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Failures of a name.
     *
     * @param failed in a row
     * @param lockedUntil until when it is locked; null: it is not
     */
    public record State(int failed, @Nullable Instant lockedUntil) {}

    /** Counts an attempt; when the name is locked, says until when, and the password shall not be looked at. */
    public Optional<Instant> begin(String name) {
        Instant now = clock.instant();
        byte[] hash = hash(name);
        jdbc.sql("insert into login_attempts values (:name, 0, null, :now) on conflict do nothing")
                .param("name", hash)
                .param("now", at(now))
                .update();
        State state = jdbc.sql("select failed, locked_until from login_attempts where name_hash = :name for update")
                .param("name", hash)
                .query((row, number) -> new State(row.getInt(1), instant(row.getTimestamp(2))))
                .single();
        Instant lockedUntil = state.lockedUntil();
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return Optional.of(lockedUntil);
        }
        int failed = lockedUntil == null ? state.failed() + 1 : 1;
        jdbc.sql("""
                        update login_attempts set failed = :failed, locked_until = :until, last_at = :now
                        where name_hash = :name""")
                .param("failed", failed)
                .param("until", failed >= MOST ? at(now.plus(LOCKED)) : null)
                .param("now", at(now))
                .param("name", hash)
                .update();
        return Optional.empty();
    }

    /** What is known of a name now. */
    @Transactional(readOnly = true)
    public State state(String name) {
        Instant now = clock.instant();
        return jdbc.sql("select failed, locked_until from login_attempts where name_hash = :name")
                .param("name", hash(name))
                .query((row, number) -> {
                    Instant until = instant(row.getTimestamp(2));
                    boolean over = until != null && !until.isAfter(now);
                    return new State(over ? 0 : row.getInt(1), over ? null : until);
                })
                .optional()
                .orElse(new State(0, null));
    }

    /** After a success, or when a gestore unlocks. */
    public void forget(String name) {
        jdbc.sql("delete from login_attempts where name_hash = :name")
                .param("name", hash(name))
                .update();
    }

    /** Drops what is old, so that invented names do not pile up. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    public void purge() {
        jdbc.sql("delete from login_attempts where last_at < :then and (locked_until is null or locked_until < :now)")
                .param("then", at(clock.instant().minus(REMEMBERED)))
                .param("now", at(clock.instant()))
                .update();
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
