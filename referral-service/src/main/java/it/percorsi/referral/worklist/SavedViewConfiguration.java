package it.percorsi.referral.worklist;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the kept views: a table in the service's schema, whose versions are counted apart from the platform's. */
@Configuration(proxyBeanMethods = false)
class SavedViewConfiguration {

    @Bean
    SavedViews savedViews(
            DataSource connections,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${percorsi.schema}") String schema) {
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .table("worklist_history")
                .locations("classpath:db/worklist")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return new SavedViews(jdbc, new TransactionTemplate(transactions));
    }
}
