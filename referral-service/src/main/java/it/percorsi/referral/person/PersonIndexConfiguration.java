package it.percorsi.referral.person;

import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.privacy.PersonKeys;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the index of persons: a schema of its own, beside the service's, so that a backup can leave it out. */
@Configuration(proxyBeanMethods = false)
class PersonIndexConfiguration {

    @Bean
    PersonIndex personIndex(
            DataSource connections,
            JdbcTemplate jdbc,
            PersonKeys keys,
            OwnEvents events,
            EventStore store,
            @Value("${percorsi.schema}") String schema) {
        String own = OwnSchema.migrated(connections, schema, "index");
        PersonTokens tokens = new PersonTokens(keys);
        PersonTokenTable table = new PersonTokenTable(jdbc, own);
        PersonPairs pairs = new PersonPairs(jdbc, own);
        return new PersonIndex(tokens, table, pairs, new LikelyPairs(tokens, table, pairs, store), events);
    }

    @Bean
    PersonPairs personPairs(PersonIndex index) {
        return index.pairs();
    }
}
