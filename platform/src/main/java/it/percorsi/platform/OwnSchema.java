package it.percorsi.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A schema beside the service's for one thing that is kept: its versions are counted, and it is backed up, by itself. */
public final class OwnSchema {

    /** After 1, 2, 4 and then every 8 seconds: about a minute. */
    private static final int RETRIES = 9;

    private static final int LONGEST_PAUSE_SECONDS = 8;

    private OwnSchema() {}

    /** Brings it to its newest version, by the files of {@code db/part}; its name. */
    public static String migrated(DataSource connections, String schemaOfService, String part) {
        String own = schemaOfService + "_" + part;
        Flyway.configure()
                .dataSource(connections)
                .schemas(own)
                .locations("classpath:db/" + part)
                .connectRetries(RETRIES)
                .connectRetriesInterval(LONGEST_PAUSE_SECONDS)
                .load()
                .migrate();
        return own;
    }
}
