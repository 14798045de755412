package it.percorsi.platform.access;

import it.percorsi.platform.access.AccessLog.Entry;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entries in the service's database; the table refuses to change or remove any. */
final class AccessEntries {

    private static final String COLUMNS =
            "position, at, actor, role, organisation, address, kind, path, reason, subjects";
    private static final int FETCH = 1000;

    private final JdbcTemplate jdbc;

    AccessEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Last(long position, String digest) {}

    /** The last entry; until the end of the transaction nobody else appends. */
    Last lockLast() {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.access'))", row -> {});
        return jdbc
                .query(
                        "SELECT position, digest FROM access_entry ORDER BY position DESC LIMIT 1",
                        (row, number) -> new Last(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new Last(0, ""));
    }

    void insert(List<Entry> entries, List<String> digests) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO access_entry (" + COLUMNS + ", digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < entries.size(); i++) {
                    Entry entry = entries.get(i);
                    insert.setLong(1, entry.position());
                    insert.setTimestamp(2, Timestamp.from(entry.at()));
                    insert.setString(3, entry.actor());
                    insert.setString(4, entry.role());
                    insert.setString(5, entry.organisation());
                    insert.setString(6, entry.address());
                    insert.setString(7, entry.kind());
                    insert.setString(8, entry.path());
                    insert.setString(9, entry.reason());
                    insert.setArray(
                            10,
                            connection.createArrayOf("text", entry.subjects().toArray()));
                    insert.setString(11, digests.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return entries;
        });
    }

    List<Entry> about(String subject, long before, int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM access_entry WHERE subjects @> ARRAY[?::text] AND position < ? "
                        + "ORDER BY position DESC LIMIT ?",
                (row, number) -> entry(row),
                subject,
                before,
                most);
    }

    /** From the first to the last, a few at a time. */
    void forEach(BiConsumer<Entry, String> action) {
        long after = 0;
        while (true) {
            long[] last = {after};
            jdbc.query(
                    "SELECT " + COLUMNS + ", digest FROM access_entry WHERE position > ? ORDER BY position LIMIT "
                            + FETCH,
                    row -> {
                        Entry entry = entry(row);
                        action.accept(entry, row.getString("digest"));
                        last[0] = entry.position();
                    },
                    after);
            if (last[0] == after) {
                return;
            }
            after = last[0];
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Array subjects = row.getArray("subjects");
        return new Entry(
                row.getLong("position"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("address"),
                row.getString("kind"),
                row.getString("path"),
                row.getString("reason"),
                List.of((String[]) subjects.getArray()));
    }
}
