package it.percorsi.reporting.history;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.chain.DigestChain;
import it.percorsi.platform.messaging.TopicReaders;
import it.percorsi.platform.privacy.PersonKeys;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the history: a schema of its own, beside the service's. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    HistoryTable historyTable(DataSource connections, JdbcTemplate jdbc, @Value("${percorsi.schema}") String schema) {
        String own = OwnSchema.migrated(connections, schema, "history");
        return new HistoryTable(jdbc, own);
    }

    @Bean
    Anomalies historyAnomalies(JdbcTemplate jdbc, @Value("${percorsi.schema}") String schema, MeterRegistry meters) {
        Anomalies anomalies = new Anomalies(jdbc, schema + "_history");
        Gauge.builder("percorsi.history.anomalies", anomalies, Anomalies::count)
                .description(
                        "What topics carried that they should not: events that contradict one kept, or out of order")
                .register(meters);
        return anomalies;
    }

    @Bean
    DigestChain historyChain(PersonKeys keys) {
        return DigestChain.named("history", keys);
    }

    @Bean
    HistoryVerifier historyVerifier(HistoryTable table, Anomalies anomalies, DigestChain historyChain) {
        return new HistoryVerifier(table, anomalies, historyChain);
    }

    @Bean
    CaseHistory caseHistory(HistoryTable table) {
        return new CaseHistory(table);
    }

    @Bean
    HistoryIntake historyIntake(
            TopicReaders readers,
            HistoryTable table,
            Anomalies anomalies,
            DigestChain historyChain,
            PlatformTransactionManager transactions,
            @Value("${spring.application.name}") String service) {
        HistoryWriter writer = new HistoryWriter(table, anomalies, historyChain, new TransactionTemplate(transactions));
        return new HistoryIntake(readers, writer, service);
    }

    @Bean
    HealthIndicator historyHealthIndicator(Anomalies anomalies) {
        return new HistoryHealth(anomalies);
    }
}
