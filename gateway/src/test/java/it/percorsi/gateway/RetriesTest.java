package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that hangs up on its first two requests and answers from the third on. */
class RetriesTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final Backend flaky = new Backend(exchange -> {
        if (asked.incrementAndGet() <= 2) {
            exchange.close();
        } else {
            Backend.answer(exchange, 200, "text/plain", "third time");
        }
    });
    private final RunningGateway gateway = new RunningGateway("--percorsi.services.company=" + flaky.address());

    @AfterEach
    void stop() {
        gateway.close();
        flaky.close();
    }

    @Test
    void aReadIsTriedAgainUntilItIsAnswered() {
        assertThat(gateway.get("/aziende").body()).isEqualTo("third time");
        assertThat(asked).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aChangeIsSentOnce(String method) {
        var answer = gateway.send(method, "/api/v1/companies/1", "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body())
                .contains("\"code\":\"service-broke-off\"")
                .contains("Non sappiamo se la modifica è stata registrata");
        assertThat(asked).hasValue(1);
    }
}
