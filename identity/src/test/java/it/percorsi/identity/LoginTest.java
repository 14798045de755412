package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.identity.accounts.LoginAttempts;
import it.percorsi.identity.accounts.Passwords;
import it.percorsi.identity.demo.DemoPeople;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class LoginTest {

    private static final String PASSWORD = DemoPeople.PASSWORD;

    private static Provider provider;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        provider = Provider.start("--PERCORSI_DEMO_USERS=true");
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

    @Test
    void everyDemoPersonLogsIn() {
        for (DemoPeople.Person person : DemoPeople.ALL) {
            JsonNode claims = tokens.claims(
                    tokens.of(person.username(), PASSWORD).path("access_token").asString());
            assertThat(claims.path("preferred_username").asString()).isEqualTo(person.username());
            assertThat(new Browser(provider).get("/login").body()).contains(person.username());
        }
    }

    @Test
    void fiveFailuresLockForAQuarterOfAnHour() {
        Browser browser = new Browser(provider);
        for (int failure = 1; failure < LoginAttempts.MOST; failure++) {
            browser.logIn("marco.sala", "not-the-password-" + failure);
            assertThat(browser.get("/login").body()).contains("non corretti").doesNotContain("riprova dopo");
        }
        browser.logIn("marco.sala", "not-the-password-5");
        assertThat(browser.get("/login").body()).contains("riprova dopo le");
        browser.logIn("marco.sala", PASSWORD);
        assertThat(browser.get("/login").body()).contains("riprova dopo le");
        assertThat(browser.get(tokens.authorizePath(Tokens.CALLBACK)).body()).doesNotContain("code=");
        provider.clock().move(Duration.ofMinutes(16));
        assertThat(tokens.of("marco.sala", PASSWORD).has("access_token")).isTrue();
    }

    @Test
    void successForgetsFailures() {
        Browser browser = new Browser(provider);
        for (int round = 0; round < 3; round++) {
            for (int failure = 1; failure < LoginAttempts.MOST; failure++) {
                browser.logIn("stefano.colombo", "not-the-password");
            }
            assertThat(tokens.of("stefano.colombo", PASSWORD).has("access_token"))
                    .isTrue();
        }
    }

    @Test
    void unknownNamesGetTheSameAnswers() {
        for (String name : new String[] {"paola.conti", "nobody.at.all"}) {
            Browser browser = new Browser(provider);
            for (int failure = 1; failure < LoginAttempts.MOST; failure++) {
                assertThat(Browser.location(browser.logIn(name, "not-the-password")))
                        .endsWith("/login?errore");
                assertThat(browser.get("/login").body()).contains("non corretti");
            }
            browser.logIn(name, "not-the-password");
            assertThat(browser.get("/login").body()).contains("riprova dopo le");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        HttpResponse<String> answer =
                new Browser(provider).post("/login", Map.of("username", "elena.galli", "password", PASSWORD), "");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void loginLeadsToNoAddressOfTheForm() {
        Browser browser = new Browser(provider);
        HttpResponse<String> answer = browser.submit(
                "/login?continue=https://evil.example&redirect=https://evil.example",
                "/login?continue=https://evil.example",
                Map.of("username", "elena.galli", "password", PASSWORD, "target", "https://evil.example"));
        assertThat(Browser.location(answer)).isEqualTo(Provider.PUBLIC_URL + "/");
    }

    @Test
    void theSessionChangesItsIdAtLogin() {
        Browser browser = new Browser(provider);
        browser.get("/login");
        HttpResponse<String> answer = browser.logIn("elena.galli", PASSWORD);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("accesso=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/accesso");
    }

    @Test
    void whatIsTypedAsNameIsNeitherLoggedNorKept(CapturedOutput output) {
        String typed = "x\r\n2026-01-01 WARN forged line my-secret-phrase";
        Browser browser = new Browser(provider);
        for (int failure = 0; failure <= LoginAttempts.MOST; failure++) {
            browser.logIn(typed, "not-the-password");
        }
        assertThat(output.getAll()).contains("A name was locked").doesNotContain("forged line", "my-secret-phrase");
        assertThat(provider.sql()
                        .sql("select count(*) from login_attempts where encode(name_hash, 'escape') like '%secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theTableHoldsHashesOnly() {
        assertThat(provider.sql()
                        .sql("select password_hash from account")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.startsWith("{argon2}$argon2id$"))
                .noneMatch(hash -> hash.contains(PASSWORD));
        Passwords passwords = provider.bean(Passwords.class);
        assertThat(passwords.hash(PASSWORD))
                .as("nobody sees who has the same password")
                .isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void aPasswordIsAskedForAgainAfterTheLongestLogin() {
        Browser browser = new Browser(provider);
        browser.logIn("lucia.ferrario", PASSWORD);
        JsonNode answer = tokens.of(browser);
        provider.clock().move(Duration.ofHours(13));
        assertThat(Browser.location(browser.get(tokens.authorizePath(Tokens.CALLBACK))))
                .endsWith("/login");
        assertThat(tokens.refresh(answer).statusCode()).isEqualTo(400);
    }
}
