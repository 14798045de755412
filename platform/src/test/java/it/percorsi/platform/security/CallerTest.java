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
    void aProgramNarrowedToARoleIsStillOne() {
        Caller program = caller(IMPORTS, Map.of("client_id", "imports"));
        assertThat(program.only(Set.of()).program()).isTrue();
        assertThat(program.only(Set.of(Role.OPERATORE))).isEqualTo(program);
    }
}
