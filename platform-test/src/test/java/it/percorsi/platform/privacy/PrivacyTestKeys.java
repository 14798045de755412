package it.percorsi.platform.privacy;

import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.platformtest.TestServers;
import java.time.Duration;

/** Keys in a schema of their own. */
public final class PrivacyTestKeys implements AutoCloseable {

    private final PersonKeys keys;

    /** In that schema of the test's database. */
    public PrivacyTestKeys(String schema) {
        EmbeddedServers servers = TestServers.servers();
        keys = new PrivacyConfiguration()
                .personKeys(
                        servers.postgres().jdbcUrl(),
                        servers.postgres().user(),
                        servers.postgres().password(),
                        schema,
                        TestServers.MASTER_KEYS,
                        Duration.ZERO);
    }

    /** The keys. */
    public PersonKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        keys.close();
    }
}
