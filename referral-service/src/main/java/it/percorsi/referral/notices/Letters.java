package it.percorsi.referral.notices;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The e-mails that are due. Who takes one has it for {@link #LEASE}: after that it was lost with its sender, and is due
 * again.
 */
final class Letters {

    /** Longer than any mail server is waited for. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** With the pauses between them a good two days: an outage may last a weekend. */
    static final int MOST_TRIES = 30;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int MOST_IN_ONE = 50;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String table;

    Letters(JdbcTemplate jdbc, TransactionTemplate transactions, String schema) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.table = schema + ".notice";
    }

    /**
     * One e-mail to one user, about everything that is due.
     *
     * @param ambito the ambito
     * @param recipient user name
     * @param notices what it is about, the first first
     * @param tries how often its latest notice was tried, this time included
     */
    record Letter(String ambito, String recipient, List<Item> notices, int tries) {

        /** A notice with its case or absence. */
        record Item(
                long id, @Nullable String caseId, @Nullable String absenceId) {

            String path() {
                return absenceId == null ? "/casi/" + caseId : Notice.ABSENCES + absenceId;
            }
        }

        Long[] ids() {
            return notices.stream().map(Item::id).toArray(Long[]::new);
        }

        /** The same when it is sent again: a server or reader that had it already knows it by that. */
        String name() {
            return notices.getFirst().id() + "-" + notices.getLast().id();
        }
    }

    private record Row(Letter.Item item, int tries) {}

    private record Addressee(String ambito, String user) {}

    /** The one that has been due longest; two instances never take the same. */
    Optional<Letter> take(Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.query("SELECT pg_advisory_xact_lock(hashtext(?))", row -> {}, table);
            return jdbc
                    .query(
                            "SELECT ambito, recipient FROM " + table
                                    + " WHERE mail_at <= ? ORDER BY mail_at, id LIMIT 1",
                            (row, number) -> new Addressee(row.getString(1), row.getString(2)),
                            Timestamp.from(now))
                    .stream()
                    .findFirst()
                    .map(to -> taken(to, now));
        }));
    }

    private Letter taken(Addressee to, Instant now) {
        List<Row> rows = jdbc.query(
                "WITH taken AS (UPDATE " + table + " SET mail_at = ?, mail_tries = mail_tries + 1 WHERE id IN ("
                        + "SELECT id FROM " + table + " WHERE ambito = ? AND recipient = ? AND mail_at <= ?"
                        + " ORDER BY id LIMIT " + MOST_IN_ONE + ") RETURNING id, case_id, absence_id, mail_tries)"
                        + " SELECT id, case_id, absence_id, mail_tries FROM taken ORDER BY id",
                (row, number) ->
                        new Row(new Letter.Item(row.getLong(1), row.getString(2), row.getString(3)), row.getInt(4)),
                Timestamp.from(now.plus(LEASE)),
                to.ambito(),
                to.user(),
                Timestamp.from(now));
        return new Letter(
                to.ambito(),
                to.user(),
                rows.stream().map(Row::item).toList(),
                rows.stream().mapToInt(Row::tries).min().orElse(1));
    }

    void sent(Letter letter, Instant now) {
        jdbc.update(
                "UPDATE " + table + " SET mail_at = NULL, mailed_at = ? WHERE id = ANY (?)",
                Timestamp.from(now),
                letter.ids());
    }

    /** Nobody is to be told by e-mail any more. */
    void dropped(Letter letter) {
        jdbc.update("UPDATE " + table + " SET mail_at = NULL WHERE id = ANY (?)", (Object) letter.ids());
    }

    void givenUp(Letter letter, Instant now) {
        jdbc.update(
                "UPDATE " + table + " SET mail_at = NULL, mail_failed_at = ? WHERE id = ANY (?)",
                Timestamp.from(now),
                letter.ids());
    }

    void again(Letter letter, Instant now) {
        jdbc.update(
                // Who has switched mail off meanwhile is not written to any more.
                "UPDATE " + table + " SET mail_at = ? WHERE id = ANY (?) AND mail_at IS NOT NULL",
                Timestamp.from(now.plus(pause(letter.tries()))),
                letter.ids());
    }

    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** How many notices wait to be mailed. */
    long waiting() {
        return count("mail_at IS NOT NULL");
    }

    /** How many were given up since a moment. */
    long givenUpSince(Instant moment) {
        return count("mail_failed_at > ?", Timestamp.from(moment));
    }

    private long count(String condition, Object... arguments) {
        Long count =
                jdbc.queryForObject("SELECT count(*) FROM " + table + " WHERE " + condition, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
