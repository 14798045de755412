package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private static final Map<Part, Backend> BACKENDS = new EnumMap<>(Part.class);
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        Arrays.stream(Part.values())
                .forEach(part -> BACKENDS.put(
                        part,
                        part == Part.IDENTITY ? FakeProvider.shared().keysAnd("identity") : Backend.named(part.key())));
        gateway = new RunningGateway(BACKENDS.entrySet().stream()
                .map(entry -> "--percorsi.services." + entry.getKey().key() + "="
                        + entry.getValue().address())
                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        BACKENDS.values().forEach(Backend::close);
    }

    @BeforeEach
    void forget() {
        BACKENDS.values().forEach(backend -> backend.received().clear());
    }

    @ParameterizedTest
    @CsvSource({
        "/, reporting",
        "/cruscotto, reporting",
        "/tavolo/2026-S1, reporting",
        "/api/v1/reports/coprogettazione, reporting",
        "/api/v1/history/verification, reporting",
        "/casi, referral",
        "/casi/1/storia, referral",
        "/calendario/nuovo, referral",
        "/api/v1/appointments/1.2/move, referral",
        "/api/v1/operator-absences/1.2/end, referral",
        "/accordi/segreto, referral",
        "/segnalazioni/nuova, referral",
        "/api/v1/referrals, referral",
        "/api/v1/cases/1, referral",
        "/api/v1/imports/referrals, referral",
        "/avvisi, referral",
        "/regole/nuova, referral",
        "/api/v1/rule-books/referral, referral",
        "/programmi/nuovo, referral",
        "/api/v1/programmes/1/cases, referral",
        "/avvisi/referenti/015118, referral",
        "/api/v1/notices, referral",
        "/api/v1/municipal-contacts/015118, referral",
        "/inserimenti/1, placement",
        "/presenze/2026-03, placement",
        "/api/v1/placements/1/attendance/2026-03-05, placement",
        "/aziende, company",
        "/api/v1/companies/1, company",
        "/api/v1/imports/companies, company",
        "/accesso/login, identity",
        "/rimborsi, stipend",
        "/api/v1/stipends, stipend",
        "/esercizio, reporting",
        "/esercizio/reporting/stato, reporting",
        "/esercizio/company/stato, company",
        "/esercizio/referral/fermi/scarto, referral",
        "/api/v1/operations/placement/state, placement",
        "/api/v1/operations/stipend/parked/retries, stipend"
    })
    void everyPathLeadsToItsService(String path, String service) {
        assertThat(gateway.get(path).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/casi/../actuator/env",
                "/casi/..",
                "/casi/%2e%2E/actuator/env",
                "/casi/./1",
                "/casi//1",
                "/casi/..;/actuator/env",
                "/casi/%2f..%2factuator/env",
                "/casi/%252e%252e/actuator/env",
                "/casi/..%5cactuator",
                "/casi/1;v=2"
            })
    void pathsThatCanBeReadInTwoWaysReachNoService(String path) {
        String answer = gateway.raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(BACKENDS.values()).allMatch(backend -> backend.received().isEmpty());
    }

    @Test
    void actuatorsOfServicesHaveNoRoute() {
        assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/accesso/actuator/env").statusCode()).isEqualTo(404);
        assertThat(BACKENDS.values())
                .allMatch(backend -> backend.received().stream()
                        .noneMatch(received -> received.uri().contains("actuator")));
    }

    @Test
    void pathsWithAccentsAndDotsInNamesPass() {
        assertThat(gateway.get("/casi/perch%C3%A9.csv?x=..%2F").statusCode()).isEqualTo(200);
        assertThat(backend(Part.REFERRAL).received().getFirst().uri()).isEqualTo("/casi/perch%C3%A9.csv?x=..%2F");
    }

    @Test
    void theServiceLearnsUnderWhichNameItWasReachedAndNotWhatAClientClaims() {
        gateway.get("/casi", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");

        var received = backend(Part.REFERRAL).received().getFirst();
        assertThat(received.header("X-forwarded-host")).isEqualTo("127.0.0.1:" + gateway.port());
        assertThat(received.header("X-forwarded-proto")).isEqualTo("http");
        assertThat(received.header("X-forwarded-for")).isEqualTo("127.0.0.1");
    }

    @Test
    void queryFormAndHeadersArriveAsSent() {
        gateway.send(
                "POST",
                "/casi/1/colloqui?vista=a%20b&vista=c%26d&luogo=Altra",
                "luogo=Sede+%C3%A8&luogo=Altra&vuoto=&_key=1",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Idempotency-Key",
                "k-1",
                "Cookie",
                "s=1");

        var received = backend(Part.REFERRAL).received().getFirst();
        assertThat(received.uri()).isEqualTo("/casi/1/colloqui?vista=a%20b&vista=c%26d&luogo=Altra");
        assertThat(received.body()).isEqualTo("luogo=Sede+%C3%A8&luogo=Altra&vuoto=&_key=1");
        assertThat(received.header("Idempotency-key")).isEqualTo("k-1");
        assertThat(received.header("Cookie")).isEqualTo("s=1");
    }

    @Test
    void anUploadPassesThroughUnread() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.csv\"\r\n\r\na;b\r\n--x--\r\n";

        gateway.send("POST", "/api/v1/imports/companies", body, "Content-Type", "multipart/form-data; boundary=x");

        assertThat(backend(Part.COMPANY).received().getFirst().body()).isEqualTo(body);
    }

    @Test
    void connectionsToServicesAreUsedAgain() {
        IntStream.range(0, 20).forEach(i -> gateway.get("/aziende"));

        assertThat(backend(Part.COMPANY).received().stream()
                        .map(Backend.Received::clientPort)
                        .distinct())
                .hasSize(1);
    }

    private static Backend backend(Part part) {
        return Objects.requireNonNull(BACKENDS.get(part));
    }
}
