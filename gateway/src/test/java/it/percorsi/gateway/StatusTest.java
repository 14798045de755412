package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final HttpHandler READY = exchange -> Backend.answer(
            exchange,
            exchange.getRequestURI().getPath().equals("/actuator/health/readiness") ? 200 : 404,
            "application/json",
            "{}");

    @Test
    void oneServiceDownIsNamed() {
        try (var ready = new Backend(READY);
                var unready = new Backend(exchange -> Backend.answer(exchange, 503, "application/json", "{}"));
                var gateway = new RunningGateway(
                        "--percorsi.services.referral=" + ready.address(),
                        "--percorsi.services.placement=" + unready.address(),
                        "--percorsi.services.company=" + ready.address(),
                        "--percorsi.services.stipend=" + Backend.deadAddress(),
                        "--percorsi.services.reporting=" + ready.address())) {
            var status = gateway.get("/status");

            assertThat(status.statusCode()).isEqualTo(503);
            assertThat(status.body())
                    .isEqualTo("{\"status\":\"DOWN\",\"services\":{\"referral\":\"UP\",\"placement\":\"DOWN\","
                            + "\"company\":\"UP\",\"stipend\":\"DOWN\",\"reporting\":\"UP\"}}");
            assertThat(gateway.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void allUpIsUp() {
        try (var ready = new Backend(READY);
                var gateway = new RunningGateway(
                        "--percorsi.services.referral=" + ready.address(),
                        "--percorsi.services.placement=" + ready.address(),
                        "--percorsi.services.company=" + ready.address(),
                        "--percorsi.services.stipend=" + ready.address(),
                        "--percorsi.services.reporting=" + ready.address())) {
            assertThat(gateway.get("/status").statusCode()).isEqualTo(200);
            assertThat(gateway.get("/status").body()).startsWith("{\"status\":\"UP\"");
        }
    }

    @Test
    void ourOwnLoginServiceCountsToo() {
        try (var ready = new Backend(READY);
                var identity = new Backend(exchange -> Backend.answer(
                        exchange,
                        exchange.getRequestURI().getPath().equals("/accesso/actuator/health/readiness") ? 200 : 404,
                        "application/json",
                        "{}"));
                var gateway = new RunningGateway(
                        "--percorsi.services.referral=" + ready.address(),
                        "--percorsi.services.placement=" + ready.address(),
                        "--percorsi.services.company=" + ready.address(),
                        "--percorsi.services.stipend=" + ready.address(),
                        "--percorsi.services.reporting=" + ready.address(),
                        "--percorsi.services.identity=" + identity.address())) {
            assertThat(gateway.get("/status").body()).endsWith("\"identity\":\"UP\"}}");
        }
    }
}
