package it.percorsi.referral.person;

import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.privacy.PersonKeys;
import javax.sql.DataSource;
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
            @Value("${percorsi.schema}") String schema) {
        String own = OwnSchema.migrated(connections, schema, "index");
        return new PersonIndex(new PersonTokens(keys), new PersonTokenTable(jdbc, own), events);
    }
}
