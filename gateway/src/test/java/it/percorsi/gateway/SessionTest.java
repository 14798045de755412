package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session's life: its tokens, its ends, and what it keeps from the services. */
class SessionTest {
    private final MovableClock clock = new MovableClock();
    private final FakeProvider provider = new FakeProvider();
    private final Backend referral = Backend.named("referral");
    private final RunningGateway gateway = new RunningGateway(
            clock,
            "--percorsi.services.identity=" + provider.address(),
            "--percorsi.services.referral=" + referral.address(),
            "--percorsi.oidc.issuer=" + provider.issuer());
    private final Browser browser = new Browser(gateway);

    @BeforeEach
    void logIn() {
        assertThat(browser.open("/casi").statusCode()).isEqualTo(200);
        referral.received().clear();
        provider.received().clear();
    }

    @AfterEach
    void stop() {
        browser.close();
        gateway.close();
        referral.close();
        provider.close();
    }

    @Test
    void parallelRequestsWithAnOldTokenFetchOneNewOne() throws Exception {
        clock.forward(Duration.ofMinutes(5));
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return browser.get("/casi/" + i).statusCode();
                    }))
                    .toList();
            start.countDown();

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(provider.refreshes()).isEqualTo(1);
        assertThat(provider.refusals()).isZero();
        assertThat(referral.received())
                .extracting(received -> received.header("Authorization"))
                .hasSize(8)
                .containsOnly(referral.received().getFirst().header("Authorization"));
    }

    @Test
    void aTokenIsFetchedAnewShortlyBeforeItsEnd() {
        browser.get("/casi");
        clock.forward(Duration.ofSeconds(260));
        browser.get("/casi");
        assertThat(provider.refreshes()).isZero();

        clock.forward(Duration.ofSeconds(15));
        browser.get("/casi");

        assertThat(provider.refreshes()).isEqualTo(1);
        List<String> sent = referral.received().stream()
                .map(received -> received.header("Authorization"))
                .toList();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).isEqualTo(sent.getFirst()).isNotEqualTo(sent.getLast());
    }

    @Test
    void whoGetsNoNewTokenHasToLogInAgain() {
        provider.refuseRefreshes();
        clock.forward(Duration.ofMinutes(5));

        var answer = browser.get("/casi/1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/oauth2/authorization/percorsi?verso=%2Fcasi%2F1");
        assertThat(browser.get("/casi", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .isPresent();
        assertThat(provider.refusals()).isEqualTo(1);
        assertThat(referral.received()).isEmpty();
    }

    @Test
    void aProviderThatIsDownEndsNoSession() {
        provider.breakDown();
        clock.forward(Duration.ofSeconds(280));
        assertThat(browser.get("/casi").statusCode()).isEqualTo(200);

        clock.forward(Duration.ofSeconds(30));
        assertThat(browser.get("/casi").statusCode()).isEqualTo(503);

        provider.repair();
        assertThat(browser.get("/casi").statusCode()).isEqualTo(200);
    }

    @Test
    void anIdleSessionEnds() {
        clock.forward(Duration.ofMinutes(29));
        assertThat(browser.get("/casi").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(29));
        assertThat(browser.get("/casi").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(30));

        assertThat(browser.get("/casi").statusCode()).isEqualTo(302);
    }

    @Test
    void anOpenPagesEventStreamKeepsNoSessionAlive() {
        clock.forward(Duration.ofMinutes(20));
        var stream = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + "/casi/1/eventi"))
                .header("Accept", "text/event-stream");
        assertThat(browser.send(stream).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(10));

        assertThat(browser.get("/casi").statusCode()).isEqualTo(302);
    }

    @Test
    void aBusySessionEndsAllTheSameAfterTenHours() {
        for (int minutes = 0; minutes < 580; minutes += 20) {
            clock.forward(Duration.ofMinutes(20));
            assertThat(browser.get("/casi").statusCode()).isEqualTo(200);
        }
        clock.forward(Duration.ofMinutes(20));

        assertThat(browser.get("/casi").statusCode()).isEqualTo(302);
    }

    @Test
    void logoutEndsTheSessionHereAndAtTheProvider() {
        String cookie = browser.cookies().get("percorsi");

        var answer = browser.post("/logout", "", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer))
                .startsWith("/accesso/connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://127.0.0.1:" + gateway.port() + "/");
        assertThat(browser.cookies()).doesNotContainKey("percorsi");
        var stolen = gateway.stranger("/casi").header("Accept", Browser.HTML).header("Cookie", "percorsi=" + cookie);
        assertThat(gateway.send(stolen).statusCode()).isEqualTo(302);
    }

    @Test
    void aLinkLogsNobodyOut() {
        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.post("/logout", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);

        assertThat(browser.get("/casi").statusCode()).isEqualTo(200);
    }

    @Test
    void whatABrowserSendsAsAuthorizationIsNotTrustedBesidesASession() {
        String gestore = provider.token(claims -> claims.claim("roles", List.of("gestore")));

        assertThat(browser.get("/casi", "Authorization", "Bearer " + gestore).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/casi", "Authorization", "Bearer ciao").statusCode())
                .isEqualTo(200);

        assertThat(referral.received())
                .extracting(received -> received.header("Authorization"))
                .allSatisfy(sent -> assertThat(sent)
                        .startsWith("Bearer ey")
                        .doesNotContain(gestore)
                        .doesNotContain(", "));
    }

    @Test
    void servicesSeeTheirOwnCookiesOnly() {
        browser.cookies().put("referral-service", "abc");
        browser.cookies().put("accesso", "def");
        String session = browser.cookies().get("percorsi");

        browser.get("/casi");
        browser.get("/accesso/login");

        assertThat(referral.received().getFirst().header("Cookie")).isEqualTo("referral-service=abc");
        assertThat(provider.received().getLast().header("Cookie"))
                .contains("accesso=def")
                .doesNotContain(session)
                .doesNotContain("percorsi=");
        assertThat(provider.received().getLast().header("Authorization")).isEmpty();
    }

    @Test
    void theLoginServiceGetsItsCallersOwnCredentials() {
        gateway.send(gateway.stranger("/accesso/login").header("Authorization", "Basic YTpi"));

        assertThat(provider.received().getLast().header("Authorization")).isEqualTo("Basic YTpi");
    }

    @Test
    void measurementsAreForAdministratorsWhoeverElseIsLoggedIn() {
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(403);

        provider.role("gestore");
        browser.open("/oauth2/authorization/percorsi");

        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void parallelRequestsOfARefusedSessionAllLeadToTheLoginAndAskOnce() throws Exception {
        provider.refuseRefreshes();
        clock.forward(Duration.ofMinutes(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(
                            i -> threads.submit(() -> browser.get("/casi/" + i).statusCode()))
                    .toList();

            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        assertThat(provider.refusals()).isEqualTo(1);
    }
}
