package it.percorsi.referral.imports;

import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.privacy.ForgetsPersons;
import it.percorsi.platform.privacy.PersonKeys;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what an import keeps. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportStore importStore(
            DataSource connections, JdbcClient jdbc, PersonKeys keys, @Value("${percorsi.schema}") String schema) {
        String own = OwnSchema.migrated(connections, schema, "imports");
        return new ImportStore(new UploadTable(jdbc, own), new RunTable(jdbc, own), new ImportedRows(jdbc, own, keys));
    }

    @Bean
    ForgetsPersons importedRowsOfErasedPersons(ImportStore store) {
        return store.imported()::forget;
    }
}
