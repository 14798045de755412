package it.percorsi.platform.privacy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The wrapped keys, in a schema of their own, reached by connections of their own: a key is durable before the
 * transaction that needs it ends, and a backup of the events need not hold it.
 */
final class PersonKeyTable implements AutoCloseable {

    private static final int BATCH = 500;

    private final HikariDataSource connections;
    private final JdbcTemplate jdbc;

    PersonKeyTable(HikariDataSource connections) {
        this.connections = connections;
        this.jdbc = new JdbcTemplate(connections);
    }

    record Wrapped(String secret, String master) {}

    void insertIfAbsent(String personId, String wrapped, String master) {
        jdbc.update(
                "INSERT INTO person_key (person_id, wrapped, master) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                personId,
                wrapped,
                master);
    }

    Map<String, Wrapped> find(Collection<String> personIds) {
        return read(
                "SELECT person_id, wrapped, master FROM person_key WHERE person_id = ANY (?) AND wrapped IS NOT NULL",
                (Object) personIds.toArray(String[]::new));
    }

    Map<String, Wrapped> wrappedByOthersThan(String master) {
        return read(
                "SELECT person_id, wrapped, master FROM person_key WHERE wrapped IS NOT NULL AND master <> ? LIMIT "
                        + BATCH,
                master);
    }

    List<String> mastersInUse() {
        return jdbc.queryForList("SELECT DISTINCT master FROM person_key WHERE wrapped IS NOT NULL", String.class);
    }

    void replace(String personId, String oldMaster, String wrapped, String master) {
        jdbc.update(
                "UPDATE person_key SET wrapped = ?, master = ? WHERE person_id = ? AND master = ? AND wrapped IS NOT NULL",
                wrapped,
                master,
                personId,
                oldMaster);
    }

    void destroy(String personId) {
        jdbc.update(
                "INSERT INTO person_key (person_id, wrapped, master, destroyed_at) VALUES (?, NULL, '', now()) "
                        + "ON CONFLICT (person_id) DO UPDATE SET wrapped = NULL, master = '', "
                        + "destroyed_at = COALESCE(person_key.destroyed_at, now())",
                personId);
    }

    private Map<String, Wrapped> read(String sql, Object parameter) {
        Map<String, Wrapped> found = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    found.put(row.getString(1), new Wrapped(row.getString(2), row.getString(3)));
                },
                parameter);
        return found;
    }

    @Override
    public void close() {
        connections.close();
    }
}
