package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aProgramThatAsksTooMuchIsToldWhenToComeBackAndOthersAreNot() {
        try (var referral = Backend.named("referral");
                var gateway = new RunningGateway(
                        "--percorsi.services.referral=" + referral.address(),
                        "--percorsi.limits.client.per-second=1",
                        "--percorsi.limits.client.burst=3")) {
            String greedy = FakeProvider.shared().token(claims -> claims.claim("preferred_username", "ingordo"));

            var answers = times(30, () -> with(gateway, greedy));

            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .startsWith(200, 200, 200)
                    .contains(429);
            var refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
            // The client prova has a rate of its own in these tests.
            assertThat(times(10, () -> gateway.get("/api/v1/cases")))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
        }
    }

    @Test
    void aPersonIsCountedOverAllSessionsAndGetsAPage() {
        try (var provider = new FakeProvider();
                var referral = Backend.named("referral");
                var gateway = new RunningGateway(
                        "--percorsi.services.identity=" + provider.address(),
                        "--percorsi.services.referral=" + referral.address(),
                        "--percorsi.oidc.issuer=" + provider.issuer(),
                        "--percorsi.limits.user.per-second=1",
                        "--percorsi.limits.user.burst=2");
                var one = new Browser(gateway);
                var two = new Browser(gateway)) {
            assertThat(one.open("/casi").statusCode()).isEqualTo(200);
            assertThat(two.open("/casi").statusCode()).isEqualTo(200);

            var answers = times(30, () -> two.get("/casi"));

            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.body()).contains("<h1>Troppe richieste</h1>"));
        }
    }

    @Test
    void passwordsAreTriedTenTimesAMinuteAtMost() {
        try (var provider = new FakeProvider();
                var gateway = new RunningGateway("--percorsi.services.identity=" + provider.address());
                var browser = new Browser(gateway)) {
            var answers = times(30, () -> browser.post("/accesso/login", "username=elena.galli&password=x"));

            assertThat(answers.subList(0, 10))
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200);
            var refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .toList();
            assertThat(refused).isNotEmpty();
            assertThat(refused.getFirst().headers().firstValue("Retry-After").orElseThrow())
                    .matches("[1-7]");
            assertThat(provider.received())
                    .filteredOn(request -> request.method().equals("POST"))
                    .hasSize(30 - refused.size());
            assertThat(browser.get("/accesso/login").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void strangersAndForgedTokensAreCountedByAddress() {
        try (var gateway =
                new RunningGateway("--percorsi.limits.address.per-second=1", "--percorsi.limits.address.burst=4")) {
            var strangers = times(2, () -> gateway.send(gateway.stranger("/api/v1/cases")));
            var forgers = times(30, () -> with(gateway, "falso"));

            assertThat(strangers).extracting(HttpResponse::statusCode).containsOnly(401);
            assertThat(forgers)
                    .extracting(HttpResponse::statusCode)
                    .startsWith(401, 401)
                    .contains(429);
            // What a client claims about its address changes nothing.
            HttpRequest.Builder claimed = gateway.stranger("/casi").header("X-Forwarded-For", "10.1.2.3");
            assertThat(times(30, () -> gateway.send(claimed.method("GET", BodyPublishers.noBody()))))
                    .extracting(HttpResponse::statusCode)
                    .contains(429);
            assertThat(gateway.send(gateway.stranger("/assets/percorsi.css")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aSecretAddressNeedsNoLoginCarriesNothingOnAndIsCountedByAddress() {
        try (var referral = Backend.named("referral");
                var gateway = new RunningGateway(
                        "--percorsi.services.referral=" + referral.address(),
                        "--percorsi.limits.address.per-second=1",
                        "--percorsi.limits.address.burst=3")) {
            var first = gateway.send(gateway.stranger("/calendario/ics/segreto")
                    .header("Authorization", "Bearer " + gateway.token())
                    .header("Cookie", "accesso=1"));

            assertThat(first.body()).isEqualTo("referral");
            assertThat(referral.received().getFirst().header("Authorization")).isEmpty();
            assertThat(referral.received().getFirst().header("Cookie")).isEmpty();
            assertThat(times(30, () -> gateway.send(gateway.stranger("/calendario/ics/altro"))))
                    .extracting(HttpResponse::statusCode)
                    .startsWith(200)
                    .contains(429);
        }
    }

    @Test
    void theChoiceOfALanguageIsCountedLikeEverythingElse() {
        try (var gateway =
                new RunningGateway("--percorsi.limits.address.per-second=1", "--percorsi.limits.address.burst=3")) {
            assertThat(times(30, () -> gateway.send(gateway.stranger("/lingua/en"))))
                    .extracting(HttpResponse::statusCode)
                    .startsWith(303)
                    .contains(429);
        }
    }

    @Test
    void behindAPersonalLinkOnlyAShortAnswerIsTaken() {
        try (var referral = Backend.named("referral");
                var gateway = new RunningGateway("--percorsi.services.referral=" + referral.address())) {
            String longest = "signedBy=" + "%E2%82%AC".repeat(120) + "&note=" + "%E2%82%AC".repeat(500);
            assertThat(answered(gateway, BodyPublishers.ofString(longest))).isEqualTo(200);
            assertThat(answered(gateway, BodyPublishers.ofString("note=" + "x".repeat(9_000))))
                    .isEqualTo(413);
            byte[] unsaid = longest.getBytes(StandardCharsets.UTF_8);
            assertThat(answered(gateway, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unsaid))))
                    .as("nobody says before how long it is")
                    .isEqualTo(413);
            assertThat(referral.received()).extracting(Backend.Received::body).containsExactly(longest);
        }
    }

    private static int answered(RunningGateway gateway, HttpRequest.BodyPublisher body) {
        return gateway.send(gateway.stranger("/accordi/segreto")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method("POST", body))
                .statusCode();
    }

    @Test
    void besideASecretAddressNothingIsOpen() {
        try (var referral = Backend.named("referral");
                var gateway = new RunningGateway("--percorsi.services.referral=" + referral.address())) {
            for (String path : List.of("/calendario", "/calendario/ics/a/b", "/calendario/ics", "/calendario/nuovo")) {
                assertThat(gateway.send(gateway.stranger(path)).statusCode())
                        .as(path)
                        .isIn(302, 401);
            }
            assertThat(referral.received()).isEmpty();
        }
    }

    private static HttpResponse<String> with(RunningGateway gateway, String token) {
        return gateway.send(gateway.stranger("/api/v1/cases").header("Authorization", "Bearer " + token));
    }

    private static <T> List<T> times(int count, Supplier<T> action) {
        return Stream.generate(action).limit(count).toList();
    }
}
