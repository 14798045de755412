package it.percorsi.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A schema beside the service's for one thing that is kept: its versions are counted, and it is backed up, by itself. */
public final class OwnSchema {

    private OwnSchema() {}

    /** Brings it to its newest version, by the files of {@code db/part}; its name. */
    public static String migrated(DataSource connections, String schemaOfService, String part) {
        String own = schemaOfService + "_" + part;
        Flyway.configure()
                .dataSource(connections)
                .schemas(own)
                .locations("classpath:db/" + part)
                .load()
                .migrate();
        return own;
    }
}
