package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.web.Navigation;
import it.percorsi.platformtest.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What opens nothing: a token that is not good or not enough, and a guessed id, whoever asks. */
@Tag("together")
class ClosedEndpointsTest {

    private static final AllServices SERVICES = AllServices.running();
    private static final EveryEndpoint ENDPOINTS = EveryEndpoint.prepared();

    @Test
    void aTokenThatIsNotGoodOpensNothing() {
        Map<String, String> bad = Map.of(
                "forged", TestTokens.forged(claims -> claims.claim("roles", List.of("operatore"))),
                "expired",
                        TestTokens.token(claims -> claims.claim("roles", List.of("operatore"))
                                .expirationTime(java.util.Date.from(
                                        java.time.Instant.now().minusSeconds(600)))),
                "another audience", TestTokens.token(claims -> claims.audience("another")),
                "another issuer", TestTokens.token(claims -> claims.issuer("http://127.0.0.1:1")),
                "another ambito", TestTokens.token(claims -> claims.claim("ambito", "milano")));
        EveryEndpoint.forEachGuardedRule((service, rule) -> {
            assertThat(ENDPOINTS
                            .send(SERVICES.direct(service).anonymous(), rule)
                            .status())
                    .as("%s without a token", rule.pattern())
                    .isEqualTo(401);
            bad.forEach((what, token) -> assertThat(ENDPOINTS
                            .send(SERVICES.direct(service).with(token), rule)
                            .status())
                    .as("%s %s, %s", rule.method(), rule.pattern(), what)
                    .isEqualTo(401));
        });
    }

    @Test
    void aTokenWithoutTheScopeOpensNothing() {
        String readOnly = TestTokens.token(claims ->
                claims.claim("roles", List.of("operatore", "coordinatore")).claim("scope", "openid percorsi.read"));
        String none = TestTokens.token(claims ->
                claims.claim("roles", List.of("operatore", "coordinatore")).claim("scope", "openid"));
        EveryEndpoint.forEachGuardedRule((service, rule) -> {
            assertThat(ENDPOINTS.send(SERVICES.direct(service).with(none), rule).status())
                    .as(rule.pattern())
                    .isEqualTo(403);
            if (!rule.method().equals("GET")) {
                assertThat(ENDPOINTS
                                .send(SERVICES.direct(service).with(readOnly), rule)
                                .status())
                        .as("%s %s", rule.method(), rule.pattern())
                        .isEqualTo(403);
            }
        });
    }

    /** An id in an address is guessed: nobody gets anything for it, whatever the role. */
    @Test
    void anIdThatDoesNotExistIsNotFoundByAnybody() {
        EveryEndpoint.forEachRule((service, rule) -> {
            if (rule.row() != null) {
                ENDPOINTS.callers().entrySet().parallelStream().forEach(caller -> {
                    int status = ENDPOINTS
                            .send(
                                    SERVICES.direct(service).with(caller.getValue()),
                                    rule,
                                    Map.of(
                                            String.valueOf(rule.variable()),
                                            UUID.randomUUID()
                                                    + (String.valueOf(rule.variable())
                                                                    .equals("stipendId")
                                                            ? ":2026-01"
                                                            : "")))
                            .status();
                    // What a service has to say about a case that it has not heard of is nothing.
                    boolean fragment = rule.pattern().contains("/frammenti/")
                            || rule.pattern().endsWith("/accesses");
                    assertThat(status)
                            .as("%s %s as %s", rule.method(), rule.pattern(), caller.getKey())
                            .isIn(403, 404, fragment ? 200 : 404);
                });
            }
        });
    }

    @Test
    void theNavigationShowsEverybodyTheirPagesAndNoOthers() {
        for (Navigation item : Navigation.values()) {
            if (item.href().startsWith("/accesso")) {
                continue;
            }
            ENDPOINTS.callers().forEach((caller, token) -> {
                boolean shown = item.roles().stream().anyMatch(role -> caller.startsWith(role.text()));
                int status = SERVICES.api().with(token).page(item.href()).status();
                assertThat(status)
                        .as("%s as %s", item, caller)
                        .isEqualTo(shown ? 200 : item.href().equals("/") ? 302 : 403);
            });
        }
    }
}
