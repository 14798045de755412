package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {
    private static Backend referral;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        referral = Backend.named("referral");
        gateway = new RunningGateway("--percorsi.services.referral=" + referral.address());
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

    @ParameterizedTest
    @ValueSource(strings = {"/casi", "/assets/percorsi.css", "/nulla", "/health", "/rimborsi"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var headers = gateway.get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, Sec-Fetch-Site, cross-site",
        "POST, Sec-Fetch-Site, same-site",
        "PUT, Sec-Fetch-Site, cross-site",
        "DELETE, Origin, http://evil.example",
        "PATCH, Origin, null",
        "POST, Origin, http://127.0.0.1:1",
        "POST, Origin, http://127.0.0.1:1@evil.example"
    })
    void aChangeFromAnotherSitesPageIsRefused(String method, String header, String value) {
        var answer = gateway.send(method, "/api/v1/referrals", "{}", header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"foreign-origin\"");
        assertThat(referral.received()).isEmpty();
    }

    @Test
    void ownPagesAndProgramsMayChange() {
        String own = "http://127.0.0.1:" + gateway.port();

        assertThat(gateway.send("POST", "/casi", "", "Origin", own, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.send("POST", "/casi", "").statusCode()).isEqualTo(200);
    }

    @Test
    void aServicesOwnHeadersGiveWayToTheGatewaysAndItsCachingStays() {
        try (var talkative = new Backend(exchange -> {
                    exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
                    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
                    exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=1");
                    exchange.getResponseHeaders().set("Cache-Control", "private, max-age=5");
                    Backend.answer(exchange, 200, "text/plain", "");
                });
                var before = new RunningGateway("--percorsi.services.company=" + talkative.address())) {
            var headers = before.get("/aziende").headers();

            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(headers.allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'self'");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(headers.allValues("Cache-Control")).containsExactly("private, max-age=5");
        }
    }

    @Test
    void aLinkFromAnotherSiteMayBeFollowed() {
        assertThat(gateway.get("/casi", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost@evil.example", ""})
    void aHostWeAreNotIsRefused(String host) {
        String answer = gateway.raw("GET /casi HTTP/1.1", "Host: " + host);

        assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("referral");
        assertThat(referral.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "127.0.0.1", "[::1]:8080"})
    void loopbackNamesAreOurs(String host) {
        assertThat(gateway.raw("GET /health HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aForeignHostIsToldSoWithAProblem() {
        assertThat(gateway.raw("GET /api/v1/cases HTTP/1.1", "Host: evil.example"))
                .startsWith("HTTP/1.1 403")
                .contains("\"code\":\"foreign-host\"");
    }

    @Test
    void healthChecksComeByAddress() {
        assertThat(gateway.raw("GET /actuator/health/readiness HTTP/1.1", "Host: 10.0.0.7:8080"))
                .startsWith("HTTP/1.1 200");
    }
}
