package it.percorsi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who asks, as tokens of different providers say it. */
class CallerTest {

    private static final Map<String, Object> ELENA = Map.of("sub", "9b1c", "preferred_username", "elena.galli");
    private static final Map<String, Object> IMPORTS = Map.of("sub", "71f0", "preferred_username", "imports");

    private static Caller caller(Map<String, Object> user, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(user);
        claims.put("roles", List.of("operatore"));
        claims.put("ambito", "legnano");
        claims.putAll(more);
        return Caller.of(new Jwt("token", null, null, Map.of("alg", "RS256"), claims));
    }

    @Test
    void whoLoggedInIsAPersonWhateverClientTheTokenWasMadeFor() {
        assertThat(caller(ELENA, Map.of()).program()).isFalse();
        assertThat(caller(ELENA, Map.of("azp", "percorsi-gateway")).program()).isFalse();
        assertThat(caller(ELENA, Map.of("client_id", "percorsi-gateway")).program())
                .isFalse();
    }

    @Test
    void theClientItselfIsAProgram() {
        assertThat(caller(IMPORTS, Map.of("client_id", "imports")).program())
                .as("the bundled identity")
                .isTrue();
        assertThat(caller(IMPORTS, Map.of("azp", "imports")).program())
                .as("Keycloak")
                .isTrue();
        assertThat(caller(Map.of("sub", "imports"), Map.of("client_id", "imports"))
                        .program())
                .as("RFC 9068")
                .isTrue();
        assertThat(caller(IMPORTS, Map.of("client_id", "")).program()).isFalse();
    }

    @Test
    void aServiceAccountAsKeycloakMakesItIsAProgram() {
        Map<String, Object> token = Map.ofEntries(
                Map.entry("iss", "https://accesso.example/realms/percorsi"),
                Map.entry("aud", List.of("percorsi", "account")),
                Map.entry("sub", "6f1c8a52-0d0b-4a63-9a40-6a5d2f7c3b11"),
                Map.entry("jti", "trrtcc:5b0e7a0c-54a5-4f0e-8a3b-0a8f7f0f7d52"),
                Map.entry("typ", "Bearer"),
                Map.entry("azp", "Imports"),
                Map.entry("acr", "1"),
                Map.entry("realm_access", Map.of("roles", List.of("offline_access", "uma_authorization"))),
                Map.entry("scope", "profile percorsi.read percorsi.write"),
                Map.entry("clientHost", "192.0.2.7"),
                Map.entry("clientAddress", "192.0.2.7"),
                Map.entry("client_id", "Imports"),
                Map.entry("email_verified", false),
                Map.entry("preferred_username", "service-account-imports"));
        assertThat(caller(token, Map.of()).program()).isTrue();
        assertThat(caller(token, Map.of()).user()).isEqualTo("service-account-imports");
        assertThat(caller(ELENA, Map.of("preferred_username", "service-account-imports", "azp", "percorsi-gateway"))
                        .program())
                .as("a name alone makes none")
                .isFalse();
    }

    @Test
    void aProgramNarrowedToARoleIsStillOne() {
        Caller program = caller(IMPORTS, Map.of("client_id", "imports"));
        assertThat(program.only(Set.of()).program()).isTrue();
        assertThat(program.only(Set.of(Role.OPERATORE))).isEqualTo(program);
    }
}
