package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A service that starts while the provider of identities is away knows none of its keys. */
@OnOneServer
@TestPropertySource(properties = "percorsi.jwks-url=http://127.0.0.1:1/keys")
@DirtiesContext // a second instance that stays would share the work of the first one
class ProviderAwayTest {

    @LocalServerPort
    private int port;

    @Test
    void nobodyIsLetInAndNobodyIsToldThatTheirTokenIsBad() {
        ApiClient.Answer answer = new ApiClient(port).get("/api/v1/cases");
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().get("code").asString()).isEqualTo("identity-away");
    }
}
