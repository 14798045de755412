package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.identity.demo.DemoPeople;
import it.percorsi.identity.keys.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final String PASSWORD = DemoPeople.PASSWORD;
    private static final String DEMO = "--PERCORSI_DEMO_USERS=true";

    private static Provider provider;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        provider = Provider.start(DEMO);
        tokens = new Tokens(provider);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void tokensStayValidOverRestartAndRotation() {
        String token = tokens.of("elena.galli", PASSWORD).path("access_token").asString();
        provider.restart(DEMO);
        assertThat(tokens.claims(token).path("sub").asString()).isEqualTo("elena.galli");
        String old = provider.bean(SigningKeys.class).currentId();
        String fresh = provider.bean(SigningKeys.class).rotate();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(tokens.claims(token).path("sub").asString()).isEqualTo("elena.galli");
        assertThat(tokens.of("elena.galli", PASSWORD).path("access_token").asString())
                .satisfies(next ->
                        assertThat(tokens.claims(next).path("sub").asString()).isEqualTo("elena.galli"));
        assertThat(new Browser(provider).get("/oauth2/jwks").body())
                .contains(old, fresh)
                .doesNotContain("\"d\":");
    }

    @Test
    void signingKeysLieSealed() {
        String row = provider.sql()
                .sql("select public_key || sealed_private_key from signing_key limit 1")
                .query(String.class)
                .single();
        assertThat(row).contains("\"n\":").doesNotContain("\"d\":", "PRIVATE KEY");
        String sealed = provider.sql()
                .sql("select sealed_private_key from signing_key limit 1")
                .query(String.class)
                .single();
        assertThat(new String(Base64.getDecoder().decode(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("\"d\"", "\"kty\"", "RSA");
    }

    @Test
    void aNewMasterKeySealsAgainAndAForeignOneStopsTheStart() {
        String two = "two:"
                + Base64.getEncoder()
                        .encodeToString("another-key-of-exactly-32-bytes!".getBytes(StandardCharsets.US_ASCII));
        provider.restart("--PERCORSI_MASTER_KEYS=" + two + "," + Provider.MASTER_KEY, DEMO);
        assertThat(provider.sql()
                        .sql("select distinct master_key from signing_key")
                        .query(String.class)
                        .list())
                .containsExactly("two");
        assertThatThrownBy(() -> provider.restart(DEMO))
                .hasStackTraceContaining("percorsi.master-keys lacks the key two");
        provider.restart("--PERCORSI_MASTER_KEYS=" + Provider.MASTER_KEY + "\n" + two, DEMO);
        assertThat(tokens.of("elena.galli", PASSWORD).has("access_token")).isTrue();
    }
}
