package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoginTest {

    private static final String PASSWORD = "percorsi-demo-2026";

    private static Provider provider;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        provider =
                Provider.start("--PERCORSI_DEMO_USERS=true", "--PERCORSI_DEMO_CLIENT_SECRET=" + Provider.DEMO_SECRET);
        tokens = new Tokens(provider);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void tokensSayWhoSomebodyIs() {
        JsonNode answer = tokens.of("comune.legnano", PASSWORD);
        JsonNode claims = tokens.claims(answer.path("access_token").asString());
        assertThat(claims.path("iss").asString()).isEqualTo("http://127.0.0.1:8080/accesso");
        assertThat(claims.path("aud").toString()).contains("percorsi");
        assertThat(claims.path("sub").asString()).isEqualTo("comune.legnano");
        assertThat(claims.path("preferred_username").asString()).isEqualTo("comune.legnano");
        assertThat(claims.path("name").asString()).isEqualTo("Comune di Legnano");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"comune\"]");
        assertThat(claims.path("ambito").asString()).isEqualTo("legnano");
        assertThat(claims.path("comune").asString()).isEqualTo("015118");
        assertThat(claims.has("servizio")).isFalse();
        assertThat(claims.has("azienda")).isFalse();
        assertThat(claims.path("scope").toString()).contains("percorsi.read", "percorsi.write", "openid", "profile");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        JsonNode idToken = tokens.claims(answer.path("id_token").asString());
        assertThat(idToken.path("roles").toString()).isEqualTo("[\"comune\"]");
        assertThat(idToken.path("aud").toString()).contains("percorsi-gateway");
        assertThat(idToken.path("nonce").asString()).isEqualTo("abc");
    }
}
