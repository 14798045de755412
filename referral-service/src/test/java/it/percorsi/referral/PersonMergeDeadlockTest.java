package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another instance stores facts about the same two records the other way round. */
@OnOneServer
class PersonMergeDeadlockTest extends TwoRecords {

    @Autowired
    private DataSource connections;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whoWaitsForOneAnotherAcrossInstancesIsNotRefused() throws Exception {
        try (Connection elsewhere = connections.getConnection();
                ExecutorService people = Executors.newFixedThreadPool(2)) {
            elsewhere.setAutoCommit(false);
            int there = backend(elsewhere);
            append(elsewhere, other.personId());
            Future<ApiClient.Answer> merging = people.submit(() -> scene.merge(one, other));
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> waitingFor(there) == 1);
            // The service has waited longer and is therefore the one that is told to begin again.
            Future<?> crossing = people.submit(() -> {
                append(elsewhere, one.personId());
                return there;
            });
            crossing.get(20, TimeUnit.SECONDS);
            elsewhere.rollback();
            ApiClient.Answer answer = merging.get(20, TimeUnit.SECONDS);
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private int waitingFor(int backend) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))", Integer.class, backend);
        return count == null ? 0 : count;
    }

    /** The place of the person's next event is taken, until the transaction ends. */
    private static void append(Connection connection, String personId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO event (aggregate_id, sequence, aggregate_type, event_id, metadata, payload,"
                        + " payload_revision, payload_type, recorded_at) SELECT aggregate_id, sequence + 1,"
                        + " aggregate_type, gen_random_uuid()::text, metadata, payload, payload_revision, payload_type,"
                        + " recorded_at FROM event WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1")) {
            statement.setString(1, personId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
