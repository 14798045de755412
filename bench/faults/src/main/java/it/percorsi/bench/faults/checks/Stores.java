package it.percorsi.bench.faults.checks;

import it.percorsi.bench.faults.servers.Database;
import it.percorsi.bench.faults.servers.ServiceKind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the services' schemas by their tables. */
public final class Stores {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FETCH = 5_000;

    private final Database database;

    /** Of that database. */
    public Stores(Database database) {
        this.database = database;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** All events of a service, in their order. */
    public List<StoredEvent> events(ServiceKind service) {
        List<StoredEvent> events = new ArrayList<>();
        query(
                "SELECT global_index, event_id, aggregate_id, sequence, payload_type, metadata, payload FROM "
                        + service.key() + ".event ORDER BY global_index",
                row -> events.add(new StoredEvent(
                        service.key(),
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        simple(row.getString(5)),
                        text(row.getBytes(6)).path("idempotencyKey").asString(""),
                        Digest.of(row.getBytes(7)))));
        return events;
    }

    /** What the events of some types say, in their order. */
    public List<Told> told(ServiceKind service) {
        List<Told> told = new ArrayList<>();
        query(
                "SELECT payload_type, payload FROM " + service.key() + ".event ORDER BY global_index",
                row -> told.add(new Told(simple(row.getString(1)), text(row.getBytes(2)))));
        return told;
    }

    /** All answers of a service. */
    public List<StoredAnswer> answers(ServiceKind service) {
        List<StoredAnswer> answers = new ArrayList<>();
        query(
                "SELECT key, aggregate_id, sequence, answered_at FROM " + service.key() + ".idempotency_answer",
                row -> answers.add(new StoredAnswer(
                        service.key(),
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant())));
        return answers;
    }

    /** Index of the latest event; 0 while there is none. */
    long latest(ServiceKind service) {
        List<Long> found = new ArrayList<>();
        query(
                "SELECT coalesce(max(global_index), 0) FROM " + service.key() + ".event",
                row -> found.add(row.getLong(1)));
        return found.getFirst();
    }

    /** Positions of the readers that have been at work within the last seconds, by name and segment. */
    Map<String, Long> positions(ServiceKind service, int withinSeconds) {
        Map<String, Long> positions = new HashMap<>();
        query(
                "SELECT processor, segment, token FROM " + service.key() + ".token WHERE owner IS NOT NULL "
                        + "AND claimed_at::timestamptz > now() - interval '" + withinSeconds + " s'",
                row -> positions.put(row.getString(1) + "/" + row.getInt(2), index(row.getBytes(3))));
        return positions;
    }

    /** What is parked, row by row as it stands, but for what was published. */
    public List<String> parked(ServiceKind service) {
        List<String> parked = new ArrayList<>();
        query(
                "SELECT to_jsonb(parked) - 'value' - 'headers' FROM " + service.key()
                        + ".parked_message parked ORDER BY position",
                row -> parked.add(row.getString(1)));
        return parked;
    }

    /** The registers' entries: document by register and id. */
    Map<String, Object> registers(ServiceKind service) {
        Map<String, Object> entries = new HashMap<>();
        query(
                "SELECT register, id, document FROM " + service.key() + ".register_entry",
                row -> entries.put(
                        row.getString(1) + "/" + row.getString(2), JSON.readValue(row.getString(3), Object.class)));
        return entries;
    }

    /** The wrapped keys of the persons: master key's id and wrapped key by person. */
    Map<String, String> personKeys(ServiceKind service) {
        Map<String, String> keys = new HashMap<>();
        query(
                "SELECT person_id, wrapped FROM " + service.key() + "_keys.person_key WHERE wrapped IS NOT NULL",
                row -> keys.put(row.getString(1), row.getString(2)));
        return keys;
    }

    /** Runs statements, one after the other, each for itself. */
    public void execute(List<String> statements) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void query(String sql, Row action) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        action.read(rows);
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long index(byte[] token) {
        return token == null ? 0 : text(token).path("index").asLong(0);
    }

    private static JsonNode text(byte[] json) {
        return JSON.readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
