package it.percorsi.platform.documents;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClamAvScanTest {

    private static final int MORE_THAN_SOCKETS_HOLD = 64 * 1024 * 1024;

    @Test
    @Timeout(60)
    void nobodyWaitsForAScannerThatTakesNothing() throws IOException {
        // The machine takes connections for a program that is stopped.
        try (ServerSocket stopped = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ClamAvScan scan = new ClamAvScan("127.0.0.1", stopped.getLocalPort(), Duration.ofMillis(200));
            assertThatExceptionOfType(ScannerAway.class).isThrownBy(() -> scan.check(new byte[MORE_THAN_SOCKETS_HOLD]));
        }
    }
}
