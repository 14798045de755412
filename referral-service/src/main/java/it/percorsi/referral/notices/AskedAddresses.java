package it.percorsi.referral.notices;

import it.percorsi.platform.commands.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Addresses that users have written: whoever is mistaken, or has somebody else's address in mind, is not told of cases
 * there. One letter brings a code, which the user enters.
 */
final class AskedAddresses {

    static final Duration VALID = Duration.ofDays(1);
    private static final int MOST_WRONG = 5;
    private static final int MOST_A_DAY = 5;
    private static final int CODES = 100_000_000;

    private final JdbcTemplate jdbc;
    private final String table;
    private final SecureRandom random = new SecureRandom();

    AskedAddresses(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".asked_address";
    }

    /**
     * An address that is not confirmed.
     *
     * @param email the address
     * @param lost whether the letter could not be delivered
     */
    public record Asked(String email, boolean lost) {}

    /**
     * The letter that asks.
     *
     * @param ambito the ambito
     * @param user user name
     * @param email where it goes
     * @param code what it brings
     * @param tries how often it was tried, this time included
     */
    record Question(String ambito, String user, String email, String code, int tries) {}

    /** A letter is to go to this address; the code of the one before serves no more. */
    void ask(String ambito, String user, String email, Instant now) {
        int asked = jdbc.update(
                "INSERT INTO " + table
                        + " AS asked (ambito, user_name, email, send_at, asked_since) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (ambito, user_name) DO UPDATE SET email = excluded.email, code = NULL, wrong = 0,"
                        + " send_at = excluded.send_at, sends = 0,"
                        + " asks = CASE WHEN asked.asked_since > ? THEN asked.asks + 1 ELSE 1 END,"
                        + " asked_since = CASE WHEN asked.asked_since > ? THEN asked.asked_since ELSE excluded.asked_since END"
                        + " WHERE asked.asks < " + MOST_A_DAY + " OR asked.asked_since <= ?",
                ambito,
                user,
                email,
                Timestamp.from(now),
                Timestamp.from(now),
                Timestamp.from(now.minus(VALID)),
                Timestamp.from(now.minus(VALID)),
                Timestamp.from(now.minus(VALID)));
        if (asked == 0) {
            throw Refused.now("address-asked-too-often", null);
        }
    }

    /** Nothing is asked any more. */
    void forget(String ambito, String user) {
        jdbc.update(
                "UPDATE " + table + " SET email = NULL, code = NULL, send_at = NULL WHERE ambito = ? AND user_name = ?",
                ambito,
                user);
    }

    /** What a user has not confirmed yet. */
    Optional<Asked> of(String ambito, String user) {
        return jdbc
                .query(
                        "SELECT email, code IS NULL AND send_at IS NULL FROM " + table
                                + " WHERE ambito = ? AND user_name = ? AND email IS NOT NULL",
                        (row, number) -> new Asked(row.getString(1), row.getBoolean(2)),
                        ambito,
                        user)
                .stream()
                .findFirst();
    }

    /** The address that this code came to; empty when it is wrong, too old, or wrong ones were tried too often. */
    Optional<String> confirmed(String ambito, String user, String code, Instant now) {
        return jdbc
                .query(
                        "UPDATE " + table
                                + " SET wrong = wrong + 1 WHERE ambito = ? AND user_name = ? AND email IS NOT NULL"
                                + " AND code IS NOT NULL AND wrong < " + MOST_WRONG
                                + " AND valid_until > ? RETURNING email, code",
                        (row, number) -> MessageDigest.isEqual(row.getBytes(2), digest(code)) ? row.getString(1) : "",
                        ambito,
                        user,
                        Timestamp.from(now))
                .stream()
                .filter(email -> !email.isEmpty())
                .findFirst();
    }

    /** A letter that is due, with a fresh code; two instances never take the same. */
    Optional<Question> take(Instant now) {
        String code = String.format("%08d", random.nextInt(CODES));
        return jdbc
                .query(
                        "UPDATE " + table + " SET send_at = ?, sends = sends + 1, code = ?, wrong = 0, valid_until = ?"
                                + " WHERE (ambito, user_name) = (SELECT ambito, user_name FROM " + table
                                + " WHERE send_at <= ? ORDER BY send_at LIMIT 1 FOR UPDATE SKIP LOCKED)"
                                + " RETURNING ambito, user_name, email, sends",
                        (row, number) ->
                                new Question(row.getString(1), row.getString(2), row.getString(3), code, row.getInt(4)),
                        Timestamp.from(now.plus(Letters.LEASE)),
                        digest(code),
                        Timestamp.from(now.plus(VALID)),
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    void sent(Question question) {
        jdbc.update(
                "UPDATE " + table + " SET send_at = NULL WHERE ambito = ? AND user_name = ? AND code = ?",
                question.ambito(),
                question.user(),
                digest(question.code()));
    }

    void again(Question question, Instant now) {
        jdbc.update(
                "UPDATE " + table + " SET send_at = ? WHERE ambito = ? AND user_name = ? AND code = ?",
                Timestamp.from(now.plus(Letters.pause(question.tries()))),
                question.ambito(),
                question.user(),
                digest(question.code()));
    }

    void givenUp(Question question) {
        jdbc.update(
                "UPDATE " + table + " SET send_at = NULL, code = NULL WHERE ambito = ? AND user_name = ? AND code = ?",
                question.ambito(),
                question.user(),
                digest(question.code()));
    }

    private static byte[] digest(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
