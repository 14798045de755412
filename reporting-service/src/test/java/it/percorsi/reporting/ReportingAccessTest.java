package it.percorsi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.ApiClient.Answer;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Who sees which report, and how much of it. */
@SpringBootTest(
        classes = {ReportingServiceApplication.class, ReportingServiceTest.ThatDay.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,reporting-service")
@ContextConfiguration(initializers = TestServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ReportingAccessTest {

    private static final String TABLE = "/api/v1/reports/coprogettazione?semester=2026-S1";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessLog log;

    @BeforeAll
    void everythingIsKnown() {
        KnownStories.tell();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(as("operatore").get(TABLE).text())
                        .contains("\"referrals\":3", "\"approvedCents\":14250"));
    }

    private ApiClient as(String role) {
        Map<String, String> claims = switch (role) {
            case "comune" -> Map.of("comune", "015118");
            case "servizio" -> Map.of("servizio", "CPS Legnano");
            case "azienda" -> Map.of("azienda", "a1");
            default -> Map.of();
        };
        return new ApiClient(port).with(TestTokens.user("prova." + role, claims, role));
    }

    @Test
    void withoutAGoodTokenNobodyIsAnswered() {
        ApiClient anybody = new ApiClient(port);
        List<String> bad = List.of(
                TestTokens.token(
                        claims -> claims.claim("roles", List.of("operatore")).audience("other")),
                TestTokens.token(
                        claims -> claims.claim("roles", List.of("operatore")).issuer("http://elsewhere")),
                TestTokens.token(claims -> claims.claim("roles", List.of("operatore"))
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                TestTokens.token(
                        claims -> claims.claim("roles", List.of("operatore")).claim("ambito", "altrove")),
                TestTokens.forged(claims -> claims.claim("roles", List.of("operatore"))),
                "none.of.it");
        assertThat(anybody.anonymous().get(TABLE).status()).isEqualTo(401);
        assertThat(anybody.anonymous().page("/").status()).isEqualTo(401);
        assertThat(bad)
                .allSatisfy(token ->
                        assertThat(anybody.with(token).get(TABLE).status()).isEqualTo(401));
        String readsNothing = TestTokens.token(
                claims -> claims.claim("roles", List.of("operatore")).claim("scope", "openid percorsi.write"));
        assertThat(anybody.with(readsNothing).get(TABLE).status()).isEqualTo(403);
        assertThat(anybody.with(TestTokens.user("nessuno")).get(TABLE).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "operatore, 200, 200, 403",
        "coordinatore, 200, 200, 200",
        "revisore, 200, 200, 200",
        "comune, 403, 200, 403",
        "tavolo, 403, 200, 403",
        "servizio, 403, 403, 403",
        "azienda, 403, 403, 403",
        "amministrazione, 403, 403, 403",
        "gestore, 403, 403, 403"
    })
    void everyRoleGetsItsReports(String role, int dashboard, int table, int verification) {
        ApiClient client = as(role);
        assertThat(client.get("/api/v1/reports/dashboard").status()).isEqualTo(dashboard);
        assertThat(client.get(TABLE).status()).isEqualTo(table);
        assertThat(client.get(TABLE + "&format=csv").status()).isEqualTo(table);
        assertThat(client.page("/tavolo").status()).isEqualTo(table);
        assertThat(client.page("/tavolo/2026-S1.csv").status()).isEqualTo(table);
        assertThat(client.get("/api/v1/access-log/reporting/verification").status())
                .isEqualTo(verification);
    }

    @ParameterizedTest
    @CsvSource({
        "comune, /casi",
        "servizio, /casi",
        "azienda, /presenze",
        "amministrazione, /rimborsi",
        "tavolo, /tavolo",
        "gestore, /accesso/utenti"
    })
    void theFrontDoorLeadsWhoHasNoDashboardToTheirOwnPage(String role, String start) {
        Answer answer = as(role).page("/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith(start);
        assertThat(as("revisore").page("/").text()).contains("Situazione al");
    }

    @ParameterizedTest
    @CsvSource({"tavolo", "comune"})
    void smallFiguresAreHiddenInEveryForm(String role) {
        String json = as(role).get(TABLE).text();
        assertThat(json)
                .contains("\"referrals\":null", "\"suppressed\":true")
                .doesNotContain("14250", "\"referrals\":1", "\"referrals\":3", "\"started\":1");

        String csv = as(role).page("/tavolo/2026-S1.csv").text();
        assertThat(csv)
                .contains(";tirocinio;Tirocinio;<3;<3;<3;<3;<3;<3;0;0;n.d.\r\n")
                .doesNotContain("142,50");
        assertThat(as(role).get(TABLE + "&format=csv").text()).isEqualTo(csv);

        String page = as(role).page("/tavolo?semestre=2026-S1").text();
        assertThat(page)
                .contains("&lt;3", "n.d.", "Per non far riconoscere le persone, i numeri più piccoli di 3")
                .doesNotContain("142,50", "Segnalazioni ricevute: 3", "chart-frame", "??");
    }

    @Test
    void whoWorksOnTheCasesSeesEveryFigure() {
        for (String role : List.of("operatore", "coordinatore", "revisore")) {
            assertThat(as(role).get(TABLE).text())
                    .contains("\"approvedCents\":14250")
                    .doesNotContain("suppressed");
            assertThat(as(role).page("/tavolo?semestre=2026-S1").text())
                    .contains("142,50", "chart-frame")
                    .doesNotContain("&lt;3", "n.d.");
        }
    }

    @Test
    void whatLeavesAsAFileIsKept() {
        assertThat(as("tavolo").page("/tavolo/2026-S1.csv").status()).isEqualTo(200);

        AccessLog.Entry entry = log.about("coprogettazione", Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.actor()).isEqualTo("prova.tavolo");
        assertThat(entry.role()).isEqualTo("tavolo");
        assertThat(entry.kind()).isEqualTo("export");
        assertThat(entry.path()).isEqualTo("/tavolo/2026-S1.csv");
        assertThat(as("revisore")
                        .get("/api/v1/access-log/reporting/verification")
                        .json()
                        .path("brokenAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void textsFromElsewhereRunNowhere() {
        String page = as("coordinatore").page("/tavolo?semestre=2024-S1").text();
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
        String echoed = as("coordinatore")
                .page("/tavolo?semestre=%3Cscript%3Ealert(1)%3C/script%3E")
                .text();
        assertThat(echoed).doesNotContain("<script>alert");
    }

    @Test
    void whatIsAskedForWritesNoLinesIntoTheLog(CapturedOutput output) {
        assertThat(as("coordinatore")
                        .get("/api/v1/reports/coprogettazione?semester=2026%0D%0AFORGED%20entry")
                        .status())
                .isEqualTo(400);
        as("coordinatore").page("/tavolo/2026%0D%0AFORGED%20entry.csv");
        assertThat(output.getAll()).doesNotContainPattern("(?m)^FORGED");
    }
}
