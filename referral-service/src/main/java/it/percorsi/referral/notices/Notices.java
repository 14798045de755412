package it.percorsi.referral.notices;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What users are told, one row a recipient and fact: finding the same fact again, on this instance or another, before or
 * after a restart, adds nothing.
 */
public final class Notices {

    private static final String OWN = " WHERE ambito = ? AND recipient = ?";

    private final JdbcTemplate jdbc;
    private final Recipients recipients;
    private final AskedAddresses asked;
    private final boolean mailed;
    private final String schema;
    private final String table;

    /** {@code mailed} says whether this installation sends e-mails. */
    Notices(JdbcTemplate jdbc, Recipients recipients, AskedAddresses asked, boolean mailed, String schema) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.asked = asked;
        this.mailed = mailed;
        this.schema = schema;
        this.table = schema + ".notice";
    }

    /** Notes what is new for people, each to be mailed as its recipient wants at this moment. */
    void add(List<News> news, Instant now) {
        Map<String, Map<String, Recipient>> known = new HashMap<>();
        news.stream()
                .collect(Collectors.groupingBy(News::ambito, Collectors.mapping(News::recipient, Collectors.toSet())))
                .forEach((ambito, users) -> known.put(ambito, recipients.find(ambito, users)));
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (ambito, recipient, fact, kind, case_id, absence_id, noted_at, mail_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ambito, recipient, fact) DO NOTHING",
                news.stream()
                        .filter(one -> !isProgram(to(one, known)))
                        .map(one -> new Object[] {
                            one.ambito(),
                            one.recipient(),
                            one.fact(),
                            one.kind().code(),
                            one.caseId(),
                            one.absenceId(),
                            Timestamp.from(now),
                            mailAt(to(one, known), now)
                        })
                        .toList());
    }

    private static @Nullable Recipient to(News one, Map<String, Map<String, Recipient>> known) {
        return known.getOrDefault(one.ambito(), Map.of()).get(one.recipient());
    }

    private static boolean isProgram(@Nullable Recipient to) {
        return to != null && to.program();
    }

    private @Nullable Timestamp mailAt(@Nullable Recipient to, Instant now) {
        Instant at = mailed && to != null && to.email() != null ? to.mailing().next(now) : null;
        return at == null ? null : Timestamp.from(at);
    }

    /**
     * How a user wants to be told from now on, also of what has not been mailed yet. An empty address is none; another
     * one than before counts when it is confirmed.
     */
    public void choose(Caller user, Mailing mailing, String email, Instant now) {
        String known = recipients
                .find(user.ambito(), user.user())
                .map(Recipient::email)
                .orElse(null);
        if (email.isEmpty()) {
            recipients.choose(user.ambito(), user.user(), (String) null);
            asked.forget(user.ambito(), user.user());
        } else if (email.equals(known)) {
            asked.forget(user.ambito(), user.user());
        } else if (asked(user).filter(one -> one.email().equals(email)).isEmpty()) {
            asked.ask(user.ambito(), user.user(), email, now);
        }
        recipients.choose(user.ambito(), user.user(), mailing);
        Instant next = email.isEmpty() || known == null ? null : mailing.next(now);
        jdbc.update(
                "UPDATE " + table + " SET mail_at = ?" + OWN + " AND mail_at IS NOT NULL",
                next == null ? null : Timestamp.from(next),
                user.ambito(),
                user.user());
    }

    /** The address that a user has written and not confirmed yet. */
    Optional<AskedAddresses.Asked> asked(Caller user) {
        return asked.of(user.ambito(), user.user());
    }

    /** Another code goes to the address that is not confirmed yet. */
    void askAgain(Caller user, Instant now) {
        asked(user).ifPresent(one -> asked.ask(user.ambito(), user.user(), one.email(), now));
    }

    /** From now on the user is told at the address to which this code came. */
    void confirm(Caller user, String code, Instant now) {
        String email = asked.confirmed(user.ambito(), user.user(), code, now)
                .orElseThrow(() -> Refused.now("address-code-wrong", null));
        recipients.choose(user.ambito(), user.user(), email);
        asked.forget(user.ambito(), user.user());
    }

    /** A user's own before a number (Long.MAX_VALUE for the latest), the latest first. */
    public List<Notice> of(Caller user, long before, int limit) {
        return jdbc.query(
                "SELECT id, kind, case_id, absence_id, noted_at, read_at, mail_failed_at FROM " + table + OWN
                        + " AND id < ? ORDER BY id DESC LIMIT ?",
                Notices::read,
                user.ambito(),
                user.user(),
                before,
                limit);
    }

    private static Notice read(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong(1),
                Code.of(NoticeKind.class, row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6) != null,
                row.getTimestamp(7) != null);
    }

    /** How many of a user's own are not read. */
    public long unread(Caller user) {
        Long count = jdbc.queryForObject(
                "SELECT count(*) FROM " + table + OWN + " AND read_at IS NULL", Long.class, user.ambito(), user.user());
        return count == null ? 0 : count;
    }

    /** Marks one as read; false when the user has no such one. */
    public boolean markRead(Caller user, long id, Instant now) {
        return jdbc.update(
                        "UPDATE " + table + " SET read_at = coalesce(read_at, ?)" + OWN + " AND id = ?",
                        Timestamp.from(now),
                        user.ambito(),
                        user.user(),
                        id)
                == 1;
    }

    /** Marks all as read up to one that the user has seen: what came after it stays new. */
    public void markReadUpTo(Caller user, long id, Instant now) {
        jdbc.update(
                "UPDATE " + table + " SET read_at = ?" + OWN + " AND id <= ? AND read_at IS NULL",
                Timestamp.from(now),
                user.ambito(),
                user.user(),
                id);
    }

    /** Everything that concerns the cases of a person who was erased. */
    void forget(String personId) {
        String cases = schema + ".followed_case";
        jdbc.update(
                "DELETE FROM " + table + " WHERE case_id IN (SELECT case_id FROM " + cases + " WHERE person_id = ?)",
                personId);
        jdbc.update("DELETE FROM " + cases + " WHERE person_id = ?", personId);
    }

    /** Lets go of what is old; reminders stay with their case, so that none is given twice. */
    void expire(Instant before) {
        jdbc.update(
                "DELETE FROM " + table + " WHERE noted_at < ? AND NOT kind = ANY (?)",
                Timestamp.from(before),
                Reminder.KINDS.toArray(String[]::new));
    }
}
