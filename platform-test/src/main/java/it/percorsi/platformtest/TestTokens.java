package it.percorsi.platformtest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Issues tokens as the authorization server does, for services under test. Its keys are served on this machine. */
public final class TestTokens {

    private static final class Shared {
        private static final RSAKey KEY = key();
        private static final HttpServer SERVER = serve();

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID("test").generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static HttpServer serve() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
                answer(server, "/jwks", new JWKSet(KEY.toPublicJWK()).toString());
                answer(server, "/.well-known/openid-configuration", """
                        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "authorization_endpoint": "%1$s/authorize",
                         "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                        """.formatted(issuer));
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "close-test-tokens"));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static final Map<List<Object>, String> SIGNED = new ConcurrentHashMap<>();

    private TestTokens() {}

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** The issuer of these tokens. */
    public static String issuer() {
        return "http://127.0.0.1:" + Shared.SERVER.getAddress().getPort();
    }

    /** Where the keys are. */
    public static String keysUrl() {
        return issuer() + "/jwks";
    }

    /** A person of the service who may do all its work, in the ambito of Legnano. */
    public static String staff() {
        return user("prova", "operatore", "coordinatore", "amministrazione");
    }

    /** A user with these roles and no claim about rows. */
    public static String user(String name, String... roles) {
        return user(name, Map.of(), roles);
    }

    /**
     * A user with these roles, for a day; signed once.
     *
     * @param claims claims about rows, for example {@code comune} and an ISTAT code
     */
    public static String user(String name, Map<String, String> claims, String... roles) {
        return SIGNED.computeIfAbsent(
                List.of(name, claims, List.of(roles)),
                user -> token(claimsSet -> {
                    claims.forEach(claimsSet::claim);
                    return claimsSet
                            .subject(name)
                            .claim("preferred_username", name)
                            .claim("name", "Prova " + name)
                            .claim("roles", List.of(roles));
                }));
    }

    /** Any token of this issuer; what the change does not say is good. */
    public static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change, Shared.KEY);
    }

    /** The same, signed by a key that nobody trusts. */
    public static String forged(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change, Shared.key());
    }

    private static String sign(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("percorsi")
                .subject("prova")
                .claim("preferred_username", "prova")
                .claim("ambito", "legnano")
                .claim("scope", "openid profile percorsi.read percorsi.write")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofDays(1))));
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    change.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
