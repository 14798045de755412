package it.percorsi.identity;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway does: asks for a code with PKCE, changes it for tokens, refreshes. */
final class Tokens {

    static final String CALLBACK = Provider.PUBLIC_URL + "/login/oauth2/code/percorsi";

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

    private final Provider provider;
    private final Browser gateway;

    Tokens(Provider provider) {
        this.provider = provider;
        this.gateway = new Browser(provider);
    }

    String authorizePath(String redirect) {
        return "/oauth2/authorize?response_type=code&client_id=percorsi-gateway&state=xyz&nonce=abc"
                + "&scope=openid%20profile%20percorsi.read%20percorsi.write&redirect_uri="
                + Browser.encoded(redirect) + "&code_challenge_method=S256&code_challenge=" + challenge();
    }

    /** Of somebody who is logged in: the tokens. */
    JsonNode of(Browser browser) {
        String location = Browser.location(browser.get(authorizePath(CALLBACK)));
        if (!location.startsWith(CALLBACK + "?code=")) {
            throw new AssertionError("no code but " + location);
        }
        String code = location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        return json(token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", VERIFIER)));
    }

    /** Logs in and asks for the tokens. */
    JsonNode of(String username, String password) {
        Browser browser = new Browser(provider);
        browser.logIn(username, password);
        return of(browser);
    }

    HttpResponse<String> refresh(JsonNode tokens) {
        return token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString()));
    }

    HttpResponse<String> token(Map<String, String> fields) {
        return token("percorsi-gateway", Provider.CLIENT_SECRET, fields);
    }

    HttpResponse<String> token(String client, String secret, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Browser.encoded(field.getValue()))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return gateway.send(HttpRequest.newBuilder(gateway.uri("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String ofProgram(String client, String secret, String scope) {
        return json(token(client, secret, Map.of("grant_type", "client_credentials", "scope", scope)))
                .path("access_token")
                .asString();
    }

    HttpResponse<String> api(String method, String path, String token, String body) {
        return gateway.send(HttpRequest.newBuilder(gateway.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The claims of a token whose signature is verified by the published keys. */
    JsonNode claims(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWKSet keys = JWKSet.parse(gateway.get("/oauth2/jwks").body());
            JWSVerifier verifier = new RSASSAVerifier(
                    keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
            if (!jwt.verify(verifier)) {
                throw new AssertionError("forged");
            }
            return JsonMapper.shared().readTree(jwt.getPayload().toString());
        } catch (java.text.ParseException | com.nimbusds.jose.JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
