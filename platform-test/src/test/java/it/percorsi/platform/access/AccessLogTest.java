package it.percorsi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platform.access.AccessLog.Entry;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.privacy.PrivacyTestKeys;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platformtest.TestServers;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The access log on a real PostgreSQL. */
class AccessLogTest {

    private static final Caller ELENA =
            new Caller("elena.galli", "Elena Galli", Set.of(Role.OPERATORE), "legnano", "", "", "");

    private final String schema = "access_" + UUID.randomUUID().toString().substring(0, 8);
    private final PrivacyTestKeys keys = new PrivacyTestKeys(schema);
    private HikariDataSource connections;
    private JdbcTemplate jdbc;
    private AccessChain chain;
    private AccessLog log;

    @BeforeEach
    void open() {
        EmbeddedServers servers = TestServers.servers();
        connections = new HikariDataSource();
        connections.setJdbcUrl(servers.postgres().jdbcUrl());
        connections.setUsername(servers.postgres().user());
        connections.setPassword(servers.postgres().password());
        connections.setSchema(schema);
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(connections);
        chain = new AccessChain(
                new AccessEntries(jdbc), new TransactionTemplate(new JdbcTransactionManager(connections)), keys.keys());
        chain.start();
        log = new AccessLog(chain, new AccessEntries(jdbc), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        chain.stop();
        connections.close();
        keys.close();
    }

    private void fill() {
        for (int i = 0; i < 5; i++) {
            log.record(ELENA, Kind.VIEW, List.of("case-" + i, "case-0"), null);
        }
    }

    @Test
    void tellsWhoLookedTheLatestFirst() {
        fill();
        log.record(ELENA, Kind.BREAK_GLASS, List.of("case-2"), "emergency");
        List<Entry> entries = log.about("case-2", Long.MAX_VALUE, 10);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().kind()).isEqualTo("break-glass");
        assertThat(entries.getFirst().reason()).isEqualTo("emergency");
        assertThat(entries.getLast().actor()).isEqualTo("elena.galli");
        assertThat(entries.getLast().role()).isEqualTo("operatore");
        assertThat(log.about("case-0", entries.getLast().position(), 10)).hasSize(2);
    }

    @Test
    void manyAtOnceMakeOneUnbrokenChain() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                threads.execute(() -> log.record(ELENA, Kind.SEARCH, List.of("case-1"), null));
            }
        }
        AccessVerification verification = log.verify();
        assertThat(verification.whole()).isTrue();
        assertThat(verification.entries()).isEqualTo(500);
        assertThat(verification.head()).hasSize(64);
    }

    @Test
    void theTableRefusesToChangeOrRemoveAnEntry() {
        fill();
        for (String attempt : List.of(
                "UPDATE access_entry SET actor = 'nobody'", "DELETE FROM access_entry", "TRUNCATE access_entry")) {
            assertThatThrownBy(() -> jdbc.execute(attempt))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void whoOwnsTheDatabaseCanChangeAnEntryButItShows() {
        fill();
        jdbc.execute("ALTER TABLE access_entry DISABLE TRIGGER ALL");
        jdbc.update("UPDATE access_entry SET actor = 'nobody' WHERE position = 3");
        assertThat(log.verify().brokenAt()).isEqualTo(3);
        jdbc.update("UPDATE access_entry SET actor = 'elena.galli' WHERE position = 3");
        assertThat(log.verify().whole()).isTrue();
        jdbc.update("DELETE FROM access_entry WHERE position = 2");
        assertThat(log.verify().brokenAt()).isEqualTo(3);
    }

    @Test
    void whatCannotBeKeptIsNotShown() {
        jdbc.execute("ALTER TABLE access_entry RENAME TO access_entry_away");
        assertThatThrownBy(() -> log.record(ELENA, Kind.VIEW, List.of("case-1"), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing is shown");
    }
}
