package it.percorsi.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health check of the containers, against a small server. */
class ReadyScriptTest {

    private HttpServer server;
    private int status = 200;
    private int statusOfIdentity = 404;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.createContext("/accesso/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(statusOfIdentity, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void healthyWhenTheServiceIsReady() throws Exception {
        assertThat(exitCode()).isZero();
    }

    @Test
    void identityAnswersBelowItsOwnPath() throws Exception {
        status = 404;
        assertThat(exitCode()).isNotZero();
        statusOfIdentity = 503;
        assertThat(exitCode()).isNotZero();
        statusOfIdentity = 200;
        assertThat(exitCode()).isZero();
    }

    @Test
    void unhealthyWhenItIsNotReadyYet() throws Exception {
        status = 503;
        assertThat(exitCode()).isNotZero();
    }

    @Test
    void unhealthyWhenNobodyAnswers() throws Exception {
        server.stop(0);
        assertThat(exitCode()).isNotZero();
    }

    private int exitCode() throws Exception {
        ProcessBuilder ready =
                new ProcessBuilder("bash", ProjectFolder.file("deploy/ready.sh").toString());
        ready.environment()
                .put("PERCORSI_PORT", String.valueOf(server.getAddress().getPort()));
        Process process = ready.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
