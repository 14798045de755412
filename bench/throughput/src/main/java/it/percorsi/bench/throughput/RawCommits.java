package it.percorsi.bench.throughput;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The yardstick: the row of an event and the row of its answer in one commit, as wide as the real ones. */
final class RawCommits implements AutoCloseable {

    private static final String EVENT =
            "INSERT INTO bench_raw.event (aggregate_id, sequence, aggregate_type, event_id, "
                    + "metadata, payload, payload_revision, payload_type, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ANSWER =
            "INSERT INTO bench_raw.idempotency_answer (key, fingerprint, aggregate_id, sequence) VALUES (?, ?, ?, ?)";

    private final Installation installation;
    private final List<Connection> connections = new ArrayList<>();
    private final byte[] metadata;
    private final byte[] payload;
    private final String type;
    private final String recordedAt;
    private final String fingerprint;

    RawCommits(Installation installation) throws SQLException {
        this.installation = installation;
        try (Connection connection = installation.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench_raw CASCADE");
            statement.execute("CREATE SCHEMA bench_raw");
            statement.execute("CREATE TABLE bench_raw.event (LIKE referral.event INCLUDING ALL)");
            statement.execute("CREATE SEQUENCE bench_raw.event_index CACHE 1");
            statement.execute(
                    "ALTER TABLE bench_raw.event ALTER global_index SET DEFAULT nextval('bench_raw.event_index')");
            statement.execute(
                    "CREATE TABLE bench_raw.idempotency_answer (LIKE referral.idempotency_answer INCLUDING ALL)");
            try (ResultSet row = statement.executeQuery("SELECT e.metadata, e.payload, e.payload_type, e.recorded_at, "
                    + "a.fingerprint FROM referral.event e JOIN referral.idempotency_answer a "
                    + "USING (aggregate_id, sequence) LIMIT 1")) {
                row.next();
                metadata = row.getBytes(1);
                payload = row.getBytes(2);
                type = row.getString(3);
                recordedAt = row.getString(4);
                fingerprint = row.getString(5);
            }
        }
    }

    Rate.Client client() throws SQLException {
        Connection connection = installation.connection();
        connections.add(connection);
        connection.setAutoCommit(false);
        PreparedStatement event = connection.prepareStatement(EVENT);
        PreparedStatement answer = connection.prepareStatement(ANSWER);
        String aggregate = UUID.randomUUID().toString();
        long[] sequence = {0};
        return () -> {
            event.setString(1, aggregate);
            event.setLong(2, sequence[0]);
            event.setString(3, "CaseFile");
            event.setString(4, UUID.randomUUID().toString());
            event.setBytes(5, metadata);
            event.setBytes(6, payload);
            event.setString(7, "1");
            event.setString(8, type);
            event.setString(9, recordedAt);
            event.executeUpdate();
            answer.setString(1, UUID.randomUUID() + "|RecordInterview");
            answer.setString(2, fingerprint);
            answer.setString(3, aggregate);
            answer.setLong(4, sequence[0]++);
            answer.executeUpdate();
            connection.commit();
        };
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
