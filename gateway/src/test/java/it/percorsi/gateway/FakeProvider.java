package it.percorsi.gateway;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A strict little OpenID provider that lets everybody in as Elena Galli. Refresh tokens work once. */
final class FakeProvider implements AutoCloseable {
    static final String SECRET = "segreto-del-gateway";
    /** Making one takes a while; providers differ by their issuer all the same. */
    private static final RSAKey KEY = Signing.newKey();

    private static final FakeProvider SHARED = new FakeProvider();

    private final RSAKey key = KEY;
    private final Backend backend = new Backend(this::answer);
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean refusing;
    private volatile boolean broken;
    private volatile String role = "operatore";

    static FakeProvider shared() {
        return SHARED;
    }

    String address() {
        return backend.address();
    }

    String issuer() {
        return backend.address() + "/accesso";
    }

    List<Backend.Received> received() {
        return backend.received();
    }

    int refreshes() {
        return refreshes.get();
    }

    int refusals() {
        return refusals.get();
    }

    void refuseRefreshes() {
        refusing = true;
    }

    void breakDown() {
        broken = true;
    }

    /** Whoever logs in from now on has this role. */
    void role(String newRole) {
        role = newRole;
    }

    void repair() {
        broken = false;
    }

    String keyId() {
        return key.getKeyID();
    }

    /** An access token of the client {@code prova} with other claims. */
    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Signing.signed(key, change.apply(claims("prova")).build());
    }

    JWTClaimsSet.Builder claims(String who) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(who)
                .audience("percorsi")
                .claim("preferred_username", who)
                .claim("roles", List.of("operatore"))
                .claim("scope", "percorsi.read percorsi.write percorsi.metrics")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    /** A service that publishes our keys and else answers with its name. */
    Backend keysAnd(String name) {
        return new Backend(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/accesso/oauth2/jwks")) {
                json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            } else {
                Backend.answer(exchange, 200, "text/plain", name);
            }
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query =
                parameters(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        switch (exchange.getRequestURI().getPath()) {
            case "/accesso/.well-known/openid-configuration" -> json(exchange, 200, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/oauth2/authorize","token_endpoint":"%1$s/oauth2/token",
                    "jwks_uri":"%1$s/oauth2/jwks","end_session_endpoint":"%1$s/connect/logout",
                    "subject_types_supported":["public"]}""".formatted(issuer()));
            case "/accesso/oauth2/jwks" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/accesso/oauth2/authorize" -> authorize(exchange, query);
            case "/accesso/oauth2/token" -> token(exchange);
            case "/accesso/login" -> Backend.answer(exchange, 200, "text/html", "chi sei?");
            default -> Backend.answer(exchange, 404, "text/plain", "");
        }
    }

    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        if (!"S256".equals(query.get("code_challenge_method")) || !"percorsi-gateway".equals(query.get("client_id"))) {
            Backend.answer(exchange, 400, "text/plain", "no PKCE");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        UriComponentsBuilder.fromUriString(Objects.requireNonNull(query.get("redirect_uri")))
                                .queryParam("code", code)
                                .queryParam("state", "{state}")
                                .encode()
                                .buildAndExpand(query.get("state"))
                                .toUriString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        if (broken) {
            Backend.answer(exchange, 503, "text/plain", "broken");
            return;
        }
        String basic =
                Base64.getEncoder().encodeToString(("percorsi-gateway:" + SECRET).getBytes(StandardCharsets.US_ASCII));
        var form = parameters(received().stream()
                .filter(request ->
                        request.clientPort() == exchange.getRemoteAddress().getPort())
                .reduce((first, second) -> second)
                .orElseThrow()
                .body());
        if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            refresh(exchange, form);
        } else {
            Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
            boolean right = asked != null
                    && Objects.equals(asked.get("redirect_uri"), form.get("redirect_uri"))
                    && Objects.equals(asked.get("code_challenge"), sha256(form.getOrDefault("code_verifier", "")));
            if (right) {
                give(exchange, Objects.requireNonNull(asked).get("nonce"));
            } else {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            }
        }
    }

    private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (!refusing && refreshTokens.remove(form.getOrDefault("refresh_token", "")) != null) {
            refreshes.incrementAndGet();
            give(exchange, null);
        } else {
            refusals.incrementAndGet();
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private void give(HttpExchange exchange, @Nullable String nonce) throws IOException {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, "elena.galli");
        String access = Signing.signed(
                key,
                claims("elena.galli")
                        .claim("roles", List.of(role))
                        .claim("scope", "openid profile percorsi.read percorsi.write")
                        .build());
        String id = Signing.signed(
                key,
                claims("elena.galli")
                        .audience("percorsi-gateway")
                        .claim("nonce", nonce)
                        .build());
        json(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":300,"refresh_token":"%s","id_token":"%s"}""".formatted(access, refresh, id));
    }

    private static String sha256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        var values = new ConcurrentHashMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach(
                        (name, given) -> values.put(name, URLDecoder.decode(given.getFirst(), StandardCharsets.UTF_8)));
        return values;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        Backend.answer(exchange, status, "application/json", body);
    }

    @Override
    public void close() {
        backend.close();
    }
}
