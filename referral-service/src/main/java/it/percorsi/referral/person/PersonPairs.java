package it.percorsi.referral.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pairs of persons who may be one, and whose record has given way to which, in the schema of the index. */
public final class PersonPairs {

    private static final Pattern CURSOR = Pattern.compile("([cn])(\\d{1,18})");

    private final JdbcTemplate jdbc;
    private final String pairs;
    private final String replaced;

    PersonPairs(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.pairs = schema + ".likely_pair";
        this.replaced = schema + ".replaced_person";
    }

    /**
     * Two who may be one. Who has given way to another record is named as that one.
     *
     * @param one one of them
     * @param other the other
     * @param sameCode whether both have the same tax code; otherwise names and dates of birth are alike
     * @param cursor where the pair stands in the list
     */
    public record Pair(String one, String other, boolean sameCode, String cursor) {}

    /** Whether a text is a cursor of the list. */
    public static boolean isCursor(String text) {
        return CURSOR.matcher(text).matches();
    }

    /** Those of an ambito that are still two, the same tax code first, then the latest found; after a cursor. */
    public List<Pair> of(String ambito, @Nullable String after, int limit) {
        Matcher cursor = CURSOR.matcher(after == null ? "" : after);
        boolean given = cursor.matches();
        return jdbc.query(
                select("p.ambito = ? AND (p.same_code, p.found) < (?, ?)"),
                PersonPairs::pair,
                ambito,
                !given || cursor.group(1).equals("c"),
                given ? Long.parseLong(cursor.group(2)) : Long.MAX_VALUE,
                limit);
    }

    /** Those that one person, or a record that has given way to this one, is part of. */
    public List<Pair> ofPerson(String personId, int limit) {
        String[] all = together(List.of(personId)).toArray(String[]::new);
        return jdbc.query(select("(p.one = ANY (?) OR p.other = ANY (?))"), PersonPairs::pair, all, all, limit);
    }

    private String select(String condition) {
        return "SELECT coalesce(a.survivor, p.one) AS one, coalesce(b.survivor, p.other) AS other, p.same_code, p.found"
                + " FROM " + pairs + " p LEFT JOIN " + replaced + " a ON a.person_id = p.one LEFT JOIN " + replaced
                + " b ON b.person_id = p.other WHERE " + condition
                + " AND NOT p.different AND coalesce(a.survivor, p.one) <> coalesce(b.survivor, p.other)"
                + " ORDER BY p.same_code DESC, p.found DESC LIMIT ?";
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        boolean sameCode = row.getBoolean("same_code");
        return new Pair(
                row.getString("one"), row.getString("other"), sameCode, (sameCode ? "c" : "n") + row.getLong("found"));
    }

    /** These persons and all records that are one human being with any of them. */
    public Set<String> together(Collection<String> personIds) {
        Set<String> all = new HashSet<>(personIds);
        String[] ids = personIds.toArray(String[]::new);
        jdbc.query(
                "SELECT person_id, survivor FROM " + replaced + " WHERE survivor = ANY (?) OR survivor IN"
                        + " (SELECT survivor FROM " + replaced + " WHERE person_id = ANY (?))",
                row -> {
                    all.add(row.getString("person_id"));
                    all.add(row.getString("survivor"));
                },
                ids,
                ids);
        return all;
    }

    /** One who follows another waits for it: of two who become known at once, one finds the other. */
    void oneAfterTheOther() {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtext(?))", row -> {}, pairs);
    }

    /** Pairs that were found together, each once. */
    static final class Found {

        private final Map<List<String>, Boolean> sameCode = new LinkedHashMap<>();

        /** Nobody is a pair alone. */
        void add(String personId, String other, boolean same) {
            if (!personId.equals(other)) {
                sameCode.merge(Stream.of(personId, other).sorted().toList(), same, Boolean::logicalOr);
            }
        }
    }

    void add(String ambito, Found found) {
        jdbc.batchUpdate(
                "INSERT INTO " + pairs
                        + " (ambito, one, other, same_code) VALUES (?, least(?, ?), greatest(?, ?), ?)"
                        + " ON CONFLICT (one, other) DO UPDATE SET same_code = excluded.same_code",
                found.sameCode.entrySet().stream()
                        .map(pair -> {
                            String one = pair.getKey().getFirst();
                            String other = pair.getKey().getLast();
                            return new Object[] {ambito, one, other, one, other, pair.getValue()};
                        })
                        .toList());
    }

    /** What was said of two before they were compared is not forgotten. */
    void tellApart(String ambito, String personId, String otherId) {
        jdbc.update(
                "INSERT INTO " + pairs
                        + " (ambito, one, other, same_code, different) VALUES (?, least(?, ?), greatest(?, ?), false, true)"
                        + " ON CONFLICT (one, other) DO UPDATE SET different = true",
                ambito,
                personId,
                otherId,
                personId,
                otherId);
    }

    void replace(String personId, String survivorId) {
        jdbc.update(
                "INSERT INTO " + replaced + " (person_id, survivor) VALUES (?, ?)"
                        + " ON CONFLICT (person_id) DO UPDATE SET survivor = excluded.survivor",
                personId,
                survivorId);
    }

    void reinstate(Collection<String> personIds) {
        jdbc.update(
                "DELETE FROM " + replaced + " WHERE person_id = ANY (?)", (Object) personIds.toArray(String[]::new));
    }

    void remove(Collection<String> personIds) {
        String[] ids = personIds.toArray(String[]::new);
        jdbc.update("DELETE FROM " + pairs + " WHERE one = ANY (?) OR other = ANY (?)", ids, ids);
        reinstate(personIds);
    }
}
