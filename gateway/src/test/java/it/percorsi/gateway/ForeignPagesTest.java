package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and scripts of other sites in the browser of somebody who is logged in. */
class ForeignPagesTest {
    private static FakeProvider provider;
    private static Backend referral;
    private static RunningGateway gateway;
    private static Browser browser;

    @BeforeAll
    static void start() {
        provider = new FakeProvider();
        referral = Backend.named("referral");
        gateway = new RunningGateway(
                "--percorsi.services.identity=" + provider.address(),
                "--percorsi.services.referral=" + referral.address(),
                "--percorsi.oidc.issuer=" + provider.issuer());
        browser = new Browser(gateway);
        browser.open("/casi");
    }

    @AfterAll
    static void stop() {
        browser.close();
        gateway.close();
        referral.close();
        provider.close();
    }

    @BeforeEach
    void forget() {
        referral.received().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, SAME-ORIGIN",
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Origin, 127.0.0.1",
        "X-Requested-With, XMLHttpRequest"
    })
    void aForeignPagesChangeIsRefused(String header, String value) {
        var answer = browser.post("/casi/1/colloqui", "x=1", header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>Richiesta rifiutata</h1>");
        assertThat(referral.received()).isEmpty();
    }

    @Test
    void bothHeadersMustBeOurs() {
        assertThat(browser.post("/casi", "", "Sec-Fetch-Site", "same-origin", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/casi", "", "Sec-Fetch-Site", "cross-site", "Origin", own())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionWithoutASignOfItsPageChangesNothing() {
        assertThat(browser.post("/casi/1/colloqui", "x=1").statusCode()).isEqualTo(403);
        assertThat(browser.post("/api/v1/cases", "{}").body()).contains("\"code\":\"foreign-origin\"");
        assertThat(browser.get("/casi").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ourOwnPagesMayChange(String site) {
        assertThat(browser.post("/casi", "x=1", "Sec-Fetch-Site", site).statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/casi", "x=1", "Origin", own()).statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramNeedsNoSuchSign() {
        String token = provider.token(claims -> claims);
        var request = gateway.stranger("/api/v1/cases").header("Authorization", "Bearer " + token);

        assertThat(gateway.send(request.POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String own() {
        return "http://127.0.0.1:" + gateway.port();
    }
}
