package it.percorsi.referral.programmes;

import it.percorsi.platform.OwnSchema;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the programmes: a schema of its own, beside the service's. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Register fundedPaths(DataSource connections, JdbcClient jdbc, @Value("${percorsi.schema}") String schema) {
        return new RegisterTable(jdbc, OwnSchema.migrated(connections, schema, "programmes"));
    }
}
