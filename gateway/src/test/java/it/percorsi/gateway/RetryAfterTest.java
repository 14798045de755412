package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryAfterTest {
    @Test
    void aServicesOwn503IsPassedOnAndNotTriedAgainBehindItsBack() {
        try (var busy = new Backend(exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    Backend.answer(exchange, 503, "application/problem+json", "{}");
                });
                var gateway = new RunningGateway("--percorsi.services.stipend=" + busy.address())) {
            var answer = gateway.send("PUT", "/api/v1/stipends/1", "{}");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{}");
            assertThat(busy.received()).hasSize(1);
        }
    }
}
