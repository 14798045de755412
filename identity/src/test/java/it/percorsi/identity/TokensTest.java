package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.Presence;
import it.percorsi.identity.demo.DemoPeople;
import it.percorsi.identity.tokens.PurgeExpired;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokensTest {

    private static final String PASSWORD = DemoPeople.PASSWORD;
    private static final String[] DEMO = {
        "--PERCORSI_DEMO_USERS=true", "--PERCORSI_DEMO_CLIENT_SECRET=" + Provider.DEMO_SECRET
    };

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
    void refreshTokensRotate() {
        JsonNode first = tokens.of("elena.galli", PASSWORD);
        JsonNode second = Tokens.json(tokens.refresh(first));
        assertThat(second.path("refresh_token").asString())
                .isNotEqualTo(first.path("refresh_token").asString());
        assertThat(tokens.refresh(first).statusCode()).isEqualTo(400);
        assertThat(tokens.refresh(second).statusCode()).isEqualTo(200);
    }

    @Test
    void aDisabledUserNeitherRefreshesNorLogsIn() {
        Browser browser = new Browser(provider);
        browser.logIn("stefano.colombo", PASSWORD);
        JsonNode answer = tokens.of(browser);
        AccountAdministration administration = provider.bean(AccountAdministration.class);
        administration.disable("gestore", "stefano.colombo");
        assertThat(tokens.refresh(answer).statusCode()).isEqualTo(400);
        assertThat(Browser.location(browser.get(tokens.authorizePath(Tokens.CALLBACK))))
                .endsWith("/login");
        browser.logIn("stefano.colombo", PASSWORD);
        assertThat(browser.get("/login").body()).contains("non corretti");
        administration.enable("gestore", "stefano.colombo");
        assertThat(tokens.of("stefano.colombo", PASSWORD).has("access_token")).isTrue();
    }

    @Test
    void disablingIsSeenEvenWhereTheAuthorizationSurvived() {
        JsonNode answer = tokens.of("revisore", PASSWORD);
        provider.sql()
                .sql("update account set enabled = false where username = 'revisore'")
                .update();
        assertThat(tokens.refresh(answer).statusCode()).isEqualTo(400);
        provider.sql()
                .sql("update account set enabled = true where username = 'revisore'")
                .update();
        assertThat(tokens.refresh(answer).statusCode()).isEqualTo(200);
    }

    @Test
    void logoutEverywhereEndsSessionsAndRefreshing() {
        Browser here = new Browser(provider);
        Browser there = new Browser(provider);
        here.logIn("paola.conti", PASSWORD);
        there.logIn("paola.conti", PASSWORD);
        JsonNode answer = tokens.of(there);
        assertThat(Browser.location(here.submit("/password", "/password/esci-ovunque", Map.of())))
                .isEqualTo(Provider.PUBLIC_URL + "/");
        assertThat(tokens.refresh(answer).statusCode()).isEqualTo(400);
        assertThat(Browser.location(there.get("/password"))).endsWith("/login");
        assertThat(Browser.location(here.get("/password"))).endsWith("/login");
    }

    @Test
    void rolesOfThisMomentStandInRefreshedTokens() {
        JsonNode answer = tokens.of("tavolo.capofila", PASSWORD);
        provider.sql()
                .sql("update account set roles = '{tavolo,revisore}' where username = 'tavolo.capofila'")
                .update();
        JsonNode refreshed = Tokens.json(tokens.refresh(answer));
        assertThat(tokens.claims(refreshed.path("access_token").asString())
                        .path("roles")
                        .toString())
                .isEqualTo("[\"tavolo\",\"revisore\"]");
    }

    @Test
    void programsLogInAsThemselves() {
        String token = tokens.ofProgram("percorsi-demo", Provider.DEMO_SECRET, "percorsi.read percorsi.metrics");
        JsonNode claims = tokens.claims(token);
        assertThat(claims.path("preferred_username").asString()).isEqualTo("percorsi-demo");
        assertThat(claims.path("sub").asString()).isEqualTo("percorsi-demo");
        assertThat(claims.path("client_id").asString())
                .as("by this a service knows that nobody sits there")
                .isEqualTo("percorsi-demo");
        assertThat(claims.path("aud").toString()).contains("percorsi");
        assertThat(claims.path("roles").toString())
                .isEqualTo("[\"operatore\",\"coordinatore\",\"amministrazione\",\"gestore\"]");
        assertThat(claims.path("scope").toString())
                .contains("percorsi.read", "percorsi.metrics")
                .doesNotContain("percorsi.write");
        assertThat(claims.path("ambito").asString()).isEqualTo("legnano");
    }

    @Test
    void aTokenOfSomebodyWhoLoggedInNamesNoClientAsTheUser() {
        JsonNode claims = tokens.claims(
                tokens.of("elena.galli", PASSWORD).path("access_token").asString());
        assertThat(claims.path("preferred_username").asString()).isEqualTo("elena.galli");
        assertThat(claims.has("client_id")).isFalse();
        assertThat(claims.has("azp")).isFalse();
    }

    @Test
    void wrongSecretsAndForeignScopesAreRefused() {
        Map<String, String> fields = Map.of("grant_type", "client_credentials", "scope", "percorsi.read");
        assertThat(tokens.token("percorsi-demo", "wrong", fields).statusCode()).isEqualTo(401);
        assertThat(tokens.token("nobody", Provider.DEMO_SECRET, fields).statusCode())
                .isEqualTo(401);
        assertThat(tokens.token(
                                "percorsi-demo",
                                Provider.DEMO_SECRET,
                                Map.of("grant_type", "client_credentials", "scope", "openid"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(tokens.token(fields).statusCode()).isEqualTo(400);
    }

    @Test
    void codesGoToRegisteredAddressesOnly() {
        Browser browser = new Browser(provider);
        browser.logIn("elena.galli", PASSWORD);
        for (String foreign : new String[] {
            "https://evil.example/login/oauth2/code/percorsi",
            "http://127.0.0.1:9999/login/oauth2/code/percorsi",
            Provider.PUBLIC_URL + "/login/oauth2/code/percorsi/../../evil",
            Provider.PUBLIC_URL + "@evil.example/login/oauth2/code/percorsi"
        }) {
            HttpResponse<String> answer = browser.get(tokens.authorizePath(foreign));
            assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
            assertThat(Browser.location(answer)).isEmpty();
        }
    }

    @Test
    void withoutProofKeyThereIsNoCode() {
        Browser browser = new Browser(provider);
        browser.logIn("elena.galli", PASSWORD);
        String path = tokens.authorizePath(Tokens.CALLBACK).replaceFirst("&code_challenge_method.*", "");
        assertThat(Browser.location(browser.get(path))).contains("error=invalid_request");
    }

    @Test
    void logoutAtTheProviderEndsTheSession() {
        Browser browser = new Browser(provider);
        browser.logIn("elena.galli", PASSWORD);
        String idToken = tokens.of(browser).path("id_token").asString();
        HttpResponse<String> answer = browser.get("/connect/logout?id_token_hint=" + idToken
                + "&post_logout_redirect_uri=" + Browser.encoded(Provider.PUBLIC_URL + "/"));
        assertThat(Browser.location(answer)).isEqualTo(Provider.PUBLIC_URL + "/");
        assertThat(Browser.location(browser.get("/password"))).endsWith("/login");
    }

    @Test
    void logoutLeadsNowhereElseAndWorksWithAPurgedToken() {
        Browser browser = new Browser(provider);
        browser.logIn("elena.galli", PASSWORD);
        String idToken = tokens.of(browser).path("id_token").asString();
        HttpResponse<String> foreign = browser.get("/connect/logout?id_token_hint=" + idToken
                + "&post_logout_redirect_uri=" + Browser.encoded("https://evil.example/"));
        assertThat(Browser.location(foreign)).isEqualTo(Provider.PUBLIC_URL + "/");
        browser.logIn("elena.galli", PASSWORD);
        provider.bean(Presence.class).end("nobody");
        assertThat(Browser.location(browser.get("/connect/logout?id_token_hint=purged")))
                .isEqualTo(Provider.PUBLIC_URL + "/");
        assertThat(Browser.location(browser.get("/password"))).endsWith("/login");
    }

    @Test
    void expiredAuthorizationsAreDropped() {
        tokens.of("elena.galli", PASSWORD);
        tokens.ofProgram("percorsi-demo", Provider.DEMO_SECRET, "percorsi.read");
        assertThat(rows()).isPositive();
        provider.clock().move(Duration.ofHours(9));
        provider.bean(PurgeExpired.class).purge();
        assertThat(rows()).isZero();
    }

    private static long rows() {
        return provider.sql()
                .sql("select count(*) from oauth2_authorization")
                .query(Long.class)
                .single();
    }
}
