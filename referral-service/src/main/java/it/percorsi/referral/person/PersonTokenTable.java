package it.percorsi.referral.person;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tokens in the service's database, beside its own schema. */
final class PersonTokenTable {

    private final JdbcTemplate jdbc;
    private final String table;

    PersonTokenTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".person_token";
    }

    /** The row of a person's token. */
    static Object[] row(String ambito, byte[] token, String personId) {
        return new Object[] {ambito, token, personId};
    }

    void add(List<Object[]> rows) {
        jdbc.batchUpdate(
                "INSERT INTO " + table + " (ambito, token, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows);
    }

    void remove(Collection<String> personIds) {
        jdbc.update("DELETE FROM " + table + " WHERE person_id = ANY (?)", (Object) personIds.toArray(String[]::new));
    }

    /** Persons that have all of these tokens, or at least one of them, so many at most: the same ones every time. */
    List<String> find(String ambito, List<byte[]> tokens, boolean all, int limit) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        return jdbc.queryForList(
                "SELECT person_id FROM " + table
                        + " WHERE ambito = ? AND token = ANY (?) GROUP BY person_id HAVING count(*) >= ? ORDER BY person_id LIMIT ?",
                String.class,
                ambito,
                tokens.toArray(byte[][]::new),
                all ? tokens.size() : 1,
                limit);
    }

    /** Persons that have at least one token of each of these two kinds, so many at most. */
    List<String> findBoth(String ambito, List<byte[]> tokens, List<byte[]> others, int limit) {
        return jdbc.queryForList(
                "SELECT DISTINCT one.person_id FROM " + table + " one WHERE one.ambito = ? AND one.token = ANY (?)"
                        + " AND EXISTS (SELECT 1 FROM " + table + " other WHERE other.ambito = one.ambito"
                        + " AND other.token = ANY (?) AND other.person_id = one.person_id) LIMIT ?",
                String.class,
                ambito,
                tokens.toArray(byte[][]::new),
                others.toArray(byte[][]::new),
                limit);
    }
}
