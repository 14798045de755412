package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platformtest.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A start against a database that takes connections and never says a word. */
class FrozenStartTest {

    @Test
    void aDatabaseThatFreezesEndsAStartInsteadOfHoldingIt() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PercorsiService.start(
                            ReferralServiceApplication.class,
                            "referral-service",
                            "--PERCORSI_POSTGRES_URL=jdbc:postgresql://127.0.0.1:" + frozen.getLocalPort()
                                    + "/percorsi",
                            "--PERCORSI_MASTER_KEYS=" + TestServers.MASTER_KEYS,
                            "--percorsi.start-patience=3s",
                            "--server.port=0"))
                    .hasRootCauseInstanceOf(SQLException.class);
        }
    }
}
