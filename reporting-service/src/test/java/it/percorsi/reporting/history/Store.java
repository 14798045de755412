package it.percorsi.reporting.history;

import com.zaxxer.hikari.HikariDataSource;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platform.chain.DigestChain;
import it.percorsi.platformtest.TestServers;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A history of its own on the real PostgreSQL; further writers are further instances of the service. */
final class Store implements AutoCloseable {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    final String schema = "history_" + UUID.randomUUID().toString().substring(0, 8);
    final JdbcTemplate jdbc;
    final HistoryTable table;
    final Anomalies anomalies;
    private final HikariDataSource connections = new HikariDataSource();
    private final DigestChain chain = new DigestChain(() -> KEY);

    Store() {
        EmbeddedServers servers = TestServers.servers();
        connections.setJdbcUrl(servers.postgres().jdbcUrl());
        connections.setUsername(servers.postgres().user());
        connections.setPassword(servers.postgres().password());
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .locations("classpath:db/history")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(connections);
        table = new HistoryTable(jdbc, schema);
        anomalies = new Anomalies(jdbc, schema);
    }

    HistoryWriter writer() {
        return new HistoryWriter(
                table, anomalies, chain, new TransactionTemplate(new JdbcTransactionManager(connections)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final Store took(ConsumerRecord<String, byte[]>... batch) {
        writer().take(List.of(batch));
        return this;
    }

    HistoryVerification verified() {
        return new HistoryVerifier(table, anomalies, chain).verify();
    }

    /** The ids of a stream's events, in order. */
    List<String> ids(String key) {
        return new CaseHistory(table)
                .page(key, 0, 1000).stream().map(KeptEvent::eventId).toList();
    }

    /** What only the owner of the database can do. */
    void withoutTriggers(String sql) {
        jdbc.execute("ALTER TABLE " + schema + ".entry DISABLE TRIGGER ALL");
        jdbc.execute(sql);
        jdbc.execute("ALTER TABLE " + schema + ".entry ENABLE TRIGGER ALL");
    }

    @Override
    public void close() {
        connections.close();
    }
}
