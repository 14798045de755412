package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that bring a token of another provider, found by discovery. */
class TokenTest {
    private static final FakeProvider PROVIDER = FakeProvider.shared();
    private static Backend referral;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        referral = Backend.named("referral");
        gateway = new RunningGateway(
                "--percorsi.services.referral=" + referral.address(), "--percorsi.limits.address.burst=1000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        referral.close();
    }

    @BeforeEach
    void forget() {
        referral.received().clear();
    }

    @Test
    void aValidTokenGoesOnToTheServiceAndNoSessionBegins() {
        String token = PROVIDER.token(claims -> claims);

        var answer = with(token, "GET", "/api/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(referral.received().getFirst().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    static Stream<Arguments> badTokens() {
        Instant past = Instant.now().minus(Duration.ofMinutes(5));
        JWTClaimsSet good = PROVIDER.claims("prova").build();
        RSAKey foreign = Signing.newKey();
        return Stream.of(
                Arguments.of("expired", changed(claims -> claims.expirationTime(Date.from(past)))),
                Arguments.of("without expiry", changed(claims -> claims.expirationTime(null))),
                Arguments.of(
                        "not yet valid", changed(claims -> claims.notBeforeTime(Date.from(past.plusSeconds(900))))),
                Arguments.of("other audience", changed(claims -> claims.audience("altro"))),
                Arguments.of("no audience", changed(claims -> claims.audience((String) null))),
                Arguments.of("other issuer", changed(claims -> claims.issuer("http://evil.example"))),
                Arguments.of("forged by another key", Signing.signed(foreign, good)),
                Arguments.of(
                        "forged under the known key's id",
                        Signing.signed(
                                new RSAKey.Builder(foreign)
                                        .keyID(PROVIDER.keyId())
                                        .build(),
                                good)),
                Arguments.of("alg none", new PlainJWT(good).serialize()),
                Arguments.of("changed after signing", tampered(changed(claims -> claims))),
                Arguments.of("an ID token", changed(claims -> claims.audience("percorsi-gateway"))),
                Arguments.of("no token at all", "ciao"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotValidReachesNoService(String why, String token) {
        var answer = with(token, "GET", "/api/v1/cases");

        assertThat(answer.statusCode()).as(why).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"login-needed\"");
        assertThat(referral.received()).isEmpty();
    }

    @Test
    void readingAndChangingAreTwoScopes() {
        String reader = PROVIDER.token(claims -> claims.claim("scope", "percorsi.read"));
        String writer = PROVIDER.token(claims -> claims.claim("scope", List.of("percorsi.write")));

        assertThat(with(reader, "GET", "/api/v1/cases").statusCode()).isEqualTo(200);
        var refused = with(reader, "POST", "/api/v1/cases");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"code\":\"forbidden\"");
        assertThat(with(writer, "POST", "/api/v1/cases").statusCode()).isEqualTo(200);
        assertThat(with(writer, "GET", "/api/v1/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void measurementsAreForMonitorsAndAdministratorsOnly() {
        String monitor = PROVIDER.token(claims -> claims.claim("scope", "percorsi.metrics"));
        String gestore =
                PROVIDER.token(claims -> claims.claim("scope", "percorsi.read").claim("roles", List.of("gestore")));
        String other = PROVIDER.token(claims -> claims.claim("scope", "percorsi.read percorsi.write"));

        assertThat(with(monitor, "GET", "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(with(gestore, "GET", "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(with(other, "GET", "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(gateway.send(gateway.stranger("/actuator/prometheus")).statusCode())
                .isEqualTo(401);
        assertThat(with(monitor, "GET", "/api/v1/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherKindOfAuthorizationIsNoLoginAndGoesNowhere() {
        var answer = gateway.send(gateway.stranger("/api/v1/cases").header("Authorization", "Basic YTpi"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(referral.received()).isEmpty();
    }

    @Test
    void whenTheProviderIsDownThatIsSaidAndTheGatewayComesUpAllTheSame() {
        try (var alone = new RunningGateway("--percorsi.oidc.issuer=" + Backend.deadAddress());
                var browser = new Browser(alone)) {
            assertThat(alone.get("/api/v1/cases").statusCode()).isEqualTo(503);
            assertThat(browser.open("/casi").statusCode()).isEqualTo(503);
            assertThat(browser.open("/casi").body()).contains("La parte «Accesso» in questo momento non risponde.");
            assertThat(alone.get("/health").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> with(String token, String method, String path) {
        var body = BodyPublishers.noBody();
        return gateway.send(gateway.stranger(path)
                .header("Authorization", "Bearer " + token)
                .method(method, body));
    }

    private static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return PROVIDER.token(change);
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.", 3);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        byte[] other = claims.replace("operatore", "gestore").getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(other) + "." + parts[2];
    }
}
