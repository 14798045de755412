package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login with our own identity service behind the gateway. */
class LoginTest {
    private static FakeProvider provider;
    private static Backend referral;
    private static RunningGateway gateway;
    private Browser browser;

    @BeforeAll
    static void start() {
        provider = new FakeProvider();
        referral = Backend.named("referral");
        gateway = new RunningGateway(
                "--percorsi.services.identity=" + provider.address(),
                "--percorsi.services.referral=" + referral.address(),
                "--percorsi.oidc.issuer=" + provider.issuer(),
                "--percorsi.limits.address.burst=10000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        referral.close();
        provider.close();
    }

    @BeforeEach
    void open() {
        referral.received().clear();
        provider.received().clear();
        browser = new Browser(gateway);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void aStrangerLogsInAndComesBackToThePageAskedFor() {
        var page = browser.open("/casi/1?vista=storia&q=a%20b");

        assertThat(page.statusCode()).isEqualTo(200);
        var received = referral.received().getFirst();
        assertThat(received.uri()).isEqualTo("/casi/1?vista=storia&q=a%20b");
        assertThat(received.header("Authorization")).startsWith("Bearer ey");
        assertThat(received.header("Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theLoginUsesPkceStateAndNonceAndAddressesWithoutAHost() {
        var first = browser.get("/casi");
        var second = browser.get(Browser.location(first));

        assertThat(Browser.location(first)).isEqualTo("/oauth2/authorization/percorsi?verso=%2Fcasi");
        assertThat(Browser.location(second))
                .startsWith("/accesso/oauth2/authorize?response_type=code&client_id=percorsi-gateway")
                .contains("code_challenge_method=S256", "state=", "nonce=", "scope=openid%20profile%20percorsi.read")
                .contains("redirect_uri=http://127.0.0.1:" + gateway.port() + "/login/oauth2/code/percorsi");
    }

    @Test
    void aPersonalLinkOpensItsOnePageWithoutALoginAndNothingElse() {
        var page = browser.get("/accordi/segreto");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(referral.received().getFirst().header("Authorization")).isEmpty();
        assertThat(browser.cookies()).as("no session").isEmpty();
        for (String path : List.of("/accordi", "/accordi/", "/accordi/segreto/altro", "/casi/accordi/segreto")) {
            assertThat(browser.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
        assertThat(referral.received()).hasSize(1);
    }

    @Test
    void behindAPersonalLinkTheServiceIsToldWhoIsLoggedIn() {
        browser.open("/casi");
        browser.get("/accordi/segreto");

        assertThat(referral.received().getLast().uri()).isEqualTo("/accordi/segreto");
        assertThat(referral.received().getLast().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void aSessionBeginsWithANewIdAtTheLogin() {
        browser.get("/oauth2/authorization/percorsi");
        var before = browser.cookies().get("percorsi");

        browser.open("/casi");

        assertThat(before).isNotNull();
        assertThat(browser.cookies().get("percorsi")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void severalWindowsMayLogInAtOnce() {
        String one = Browser.location(browser.get("/oauth2/authorization/percorsi?verso=/casi/1"));
        String two = Browser.location(browser.get("/oauth2/authorization/percorsi?verso=/casi/2"));

        assertThat(browser.open(one).statusCode()).isEqualTo(200);
        assertThat(browser.open(two).statusCode()).isEqualTo(200);
        assertThat(referral.received()).extracting(Backend.Received::uri).containsExactly("/casi/1", "/casi/2");
    }

    @Test
    void anAnswerOfTheProviderThatNobodyAskedForLogsNobodyIn() {
        var answer = browser.get("/login/oauth2/code/percorsi?code=x&state=y");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<h1>Accesso non riuscito</h1>");
        assertThat(browser.get("/casi").statusCode()).isEqualTo(302);
    }

    @Test
    void theAnswerOfOneBrowsersLoginIsWorthNothingInAnother() {
        String authorize = Browser.location(browser.get("/oauth2/authorization/percorsi"));
        String callback = Browser.location(browser.get(authorize));

        try (var other = new Browser(gateway)) {
            assertThat(other.get(callback).statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\/evil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "casi",
                "/logout",
                "/oauth2/authorization/percorsi",
                ""
            })
    void afterTheLoginNobodyIsLedElsewhere(String target) {
        String encoded = URLEncoder.encode(target, StandardCharsets.UTF_8);
        String address = "/oauth2/authorization/percorsi?verso=" + encoded;
        String callback = Browser.location(browser.get(Browser.location(browser.get(address))));

        assertThat(URI.create(Browser.location(browser.get(callback))))
                .hasNoHost()
                .satisfies(uri -> assertThat(uri.getRawPath()).isIn("/", "/%09/evil.example"));
    }

    @Test
    void aPagesFragmentSendsTheWholePageToTheLogin() {
        var answer = browser.get(
                "/casi/1/riga", "HX-Request", "true", "HX-Current-URL", "http://evil.example/casi/1?scheda=2");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .hasValue("/oauth2/authorization/percorsi?verso=%2Fcasi%2F1%3Fscheda%3D2");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void aFormSentTooLateLeadsBackToItsPage() {
        var answer = browser.post("/casi/1/colloqui", "x=1", "Referer", "http://127.0.0.1/casi/1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).endsWith("verso=%2Fcasi%2F1");
        assertThat(referral.received()).isEmpty();
    }

    @Test
    void aProgramWithoutATokenIsToldSo() {
        var answer = gateway.send(gateway.stranger("/api/v1/cases"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"login-needed\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionIsGoodForTheApiToo() {
        browser.open("/casi");

        assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/percorsi.css", "/health", "/status", "/actuator/health", "/accesso/login"})
    void someAddressesNeedNoLoginAndMakeNoSession(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isIn(200, 503);
        assertThat(browser.cookies()).isEmpty();
    }
}
