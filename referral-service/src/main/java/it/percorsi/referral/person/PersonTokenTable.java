package it.percorsi.referral.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tokens in the service's database, beside its own schema. */
final class PersonTokenTable {

    private static final String WANTED = "unnest(?::int[], ?::bytea[]) AS w(number, token) JOIN ";

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

    /** What each of several is looked for by: in the same place of both lists. */
    record Wanted(List<Integer> numbers, List<byte[]> tokens) {

        Wanted() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(int number, List<byte[]> more) {
            more.forEach(token -> {
                numbers.add(number);
                tokens.add(token);
            });
        }

        private Integer[] places() {
            return numbers.toArray(Integer[]::new);
        }

        private byte[][] digests() {
            return tokens.toArray(byte[][]::new);
        }
    }

    /** For each number that is looked for, the persons that have one of its tokens, so many at most. */
    Map<Integer, List<String>> findEach(String ambito, Wanted wanted, int limit) {
        return byNumber(
                "SELECT DISTINCT w.number, t.person_id FROM " + WANTED + table
                        + " t ON t.ambito = ? AND t.token = w.token",
                wanted.places(),
                wanted.digests(),
                ambito,
                limit);
    }

    /** The same for those that have, besides one of these tokens, one of the others as well. */
    Map<Integer, List<String>> findEach(String ambito, Wanted wanted, Wanted others, int limit) {
        return byNumber(
                "SELECT DISTINCT near.number, near.person_id FROM (SELECT DISTINCT w.number, t.person_id FROM " + WANTED
                        + table + " t ON t.ambito = ? AND t.token = w.token) near JOIN unnest(?::int[], ?::bytea[])"
                        + " AS o(number, token) ON o.number = near.number JOIN " + table
                        + " also ON also.ambito = ? AND also.token = o.token AND also.person_id = near.person_id",
                wanted.places(),
                wanted.digests(),
                ambito,
                others.places(),
                others.digests(),
                ambito,
                limit);
    }

    private Map<Integer, List<String>> byNumber(String found, Object... arguments) {
        Map<Integer, List<String>> each = new HashMap<>();
        jdbc.query(
                "SELECT number, person_id FROM (SELECT number, person_id, row_number() OVER (PARTITION BY number"
                        + " ORDER BY person_id) AS place FROM (" + found
                        + ") found) ranked WHERE place <= ? ORDER BY number, place",
                row -> {
                    each.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                            .add(row.getString(2));
                },
                arguments);
        return each;
    }
}
