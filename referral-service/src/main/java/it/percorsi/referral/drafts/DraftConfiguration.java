package it.percorsi.referral.drafts;

import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.privacy.PersonKeys;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the drafts: a schema of their own, beside the service's. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DraftConfiguration {

    @Bean
    Drafts drafts(
            DataSource connections,
            JdbcTemplate jdbc,
            PersonKeys keys,
            EventStore events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${percorsi.schema}") String schema) {
        String own = OwnSchema.migrated(connections, schema, "drafts");
        return new Drafts(new DraftTable(jdbc, own), keys, events, new TransactionTemplate(transactions), clock);
    }

    @Bean
    ExpireDrafts expireDrafts(Drafts drafts) {
        return new ExpireDrafts(drafts);
    }
}
