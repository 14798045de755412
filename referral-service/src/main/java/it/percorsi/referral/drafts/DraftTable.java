package it.percorsi.referral.drafts;

import it.percorsi.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The drafts in the service's database, in a schema of their own. A draft belongs to a user within an organisation. */
final class DraftTable {

    private static final String COLUMNS = "person_id, fields, version, changed_at";
    private static final String OWN = " WHERE ambito = ? AND owner = ? AND organisation = ?";
    private static final String NOT_BEING_SENT = " AND (sending_at IS NULL OR sending_at < ?)";

    private final JdbcTemplate jdbc;
    private final String table;

    DraftTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".draft";
    }

    /** A draft as it is stored, its fields sealed. */
    record Stored(String personId, String fields, long version, Instant changedAt) {

        static Stored of(ResultSet row, int number) throws SQLException {
            return new Stored(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getTimestamp(4).toInstant());
        }
    }

    void insert(Caller owner, String personId, String fields, Instant now) {
        jdbc.update(
                "INSERT INTO " + table + " (person_id, ambito, owner, organisation, fields, version, changed_at) "
                        + "VALUES (?, ?, ?, ?, ?, 1, ?)",
                personId,
                owner.ambito(),
                owner.user(),
                owner.organisation(),
                fields,
                Timestamp.from(now));
    }

    /** Whether there was that version to be changed. */
    boolean update(Caller owner, String personId, long version, String fields, Instant now) {
        return jdbc.update(
                        "UPDATE " + table + " SET fields = ?, version = version + 1, changed_at = ?" + OWN
                                + " AND person_id = ? AND version = ?",
                        fields,
                        Timestamp.from(now),
                        owner.ambito(),
                        owner.user(),
                        owner.organisation(),
                        personId,
                        version)
                == 1;
    }

    Optional<Stored> find(Caller owner, String personId) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM " + table + OWN + " AND person_id = ?",
                        Stored::of,
                        owner.ambito(),
                        owner.user(),
                        owner.organisation(),
                        personId)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Stored> of(Caller owner, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM " + table + OWN + " ORDER BY changed_at DESC LIMIT ?",
                Stored::of,
                owner.ambito(),
                owner.user(),
                owner.organisation(),
                limit);
    }

    /** Marks it as being sent, so that nobody throws it away meanwhile; whether there was that version. */
    boolean claim(Caller owner, String personId, long version, Instant now) {
        return jdbc.update(
                        "UPDATE " + table + " SET sending_at = ?" + OWN + " AND person_id = ? AND version = ?",
                        Timestamp.from(now),
                        owner.ambito(),
                        owner.user(),
                        owner.organisation(),
                        personId,
                        version)
                == 1;
    }

    /** Takes back a mark, unless somebody else sends it by now. */
    void release(String personId, Instant claimed) {
        jdbc.update(
                "UPDATE " + table + " SET sending_at = NULL WHERE person_id = ? AND sending_at = ?",
                personId,
                Timestamp.from(claimed));
    }

    void delete(String personId) {
        jdbc.update("DELETE FROM " + table + " WHERE person_id = ?", personId);
    }

    /** Whether it was there, was not being sent since that moment, and is gone now. */
    boolean discard(Caller owner, String personId, Instant sentBefore) {
        return jdbc.update(
                        "DELETE FROM " + table + OWN + " AND person_id = ?" + NOT_BEING_SENT,
                        owner.ambito(),
                        owner.user(),
                        owner.organisation(),
                        personId,
                        Timestamp.from(sentBefore))
                == 1;
    }

    /** Deletes some of those that were not changed since a moment; their ids. */
    List<String> deleteOlderThan(Instant moment, int limit) {
        return jdbc.queryForList(
                "DELETE FROM " + table + " WHERE person_id IN (SELECT person_id FROM " + table + " WHERE changed_at < ?"
                        + NOT_BEING_SENT + " ORDER BY changed_at LIMIT ?) RETURNING person_id",
                String.class,
                Timestamp.from(moment),
                Timestamp.from(moment),
                limit);
    }
}
