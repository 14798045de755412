package it.percorsi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.events.rulebook.RuleBookVersionEnacted;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

/** The service as it runs: events come in through Kafka, reports go out over HTTP. */
@SpringBootTest(
        classes = {ReportingServiceApplication.class, ReportingServiceTest.ThatDay.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,reporting-service")
@ContextConfiguration(initializers = TestServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingServiceTest {

    private static final String ROW =
            "$.rows[?(@.municipality=='015118' && @.category=='2.1' && @.instrument=='tirocinio')].counts";

    @TestConfiguration
    static class ThatDay {
        @Bean
        @Primary
        Clock thatDay() {
            return Clock.fixed(Instant.parse("2026-06-10T10:00:00Z"), ZoneId.of("Europe/Rome"));
        }
    }

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void otherServicesPublish() {
        KnownStories.tell();
        try (CaseTopic topic = new CaseTopic()) {
            topic.publish(List.of(fiveDaysFromJune()));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(number(table("2026-S1"), "$.total.referrals"))
                        .isEqualTo(3));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(number(table("2026-S1"), "$.total.hired")).isEqualTo(1);
            assertThat(number(table("2026-S1"), "$.total.approvedCents")).isEqualTo(14250);
            assertThat(JsonPath.<String>read(ok("/api/v1/reports/dashboard"), "$.times.version"))
                    .isEqualTo("2026-06-01/1");
        });
    }

    /** What a coordinator enacted in referral-service for the days from June on (R27). */
    private static RecordedEvent fiveDaysFromJune() {
        return new RecordedEvent(
                "rule-book-0",
                new RuleBookVersionEnacted(
                        "legnano",
                        "2026-06-01/1",
                        LocalDate.parse("2026-06-01"),
                        45,
                        5,
                        61,
                        LocalDate.parse("2026-05-20"),
                        13,
                        List.of(),
                        List.of(),
                        WaitingOrder.PRIORITY),
                "rule-book/legnano",
                0,
                Instant.parse("2026-05-20T10:00:00Z"),
                Provenance.of(Map.of()),
                0);
    }

    @Test
    void R35_theTableCountsMunicipalityByCategoryByInstrument() {
        String json = table("2026-S1");

        assertThat(JsonPath.<List<Map<String, Object>>>read(json, ROW))
                .containsExactly(Map.of(
                        "referrals", 1,
                        "takenInCharge", 1,
                        "projectsShared", 1,
                        "started", 1,
                        "runningAtEnd", 1,
                        "hired", 1,
                        "completed", 0,
                        "endedEarly", 0,
                        "approvedCents", 14250));
        assertThat(JsonPath.<String>read(json, "$.asOf")).isEqualTo("2026-06-10");
        assertThat(JsonPath.<List<String>>read(json, "$.municipalities[*].municipalityName"))
                .containsExactly("Canegrate", "Legnano", "=1+1");
        assertThat(JsonPath.<List<Object>>read(json, "$.rows[?(@.municipality=='015046')].instrument"))
                .containsExactly((Object) null);
    }

    @Test
    void aPastSemesterShowsWhatWasRunningAtItsEnd() {
        String json = table("2025-S2");

        assertThat(number(json, "$.total.referrals")).isEqualTo(1);
        assertThat(number(json, "$.total.started")).isEqualTo(1);
        assertThat(number(json, "$.total.runningAtEnd")).isEqualTo(1);
        assertThat(number(json, "$.total.hired")).isZero();
    }

    @Test
    void theCsvOpensInAnItalianSpreadsheetAndRunsNoFormula() {
        HttpResponse<String> asked = get("/api/v1/reports/coprogettazione?semester=2026-S1&format=csv", "*/*");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("content-type")).contains("text/csv;charset=UTF-8");
        assertThat(asked.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"coprogettazione-2026-S1.csv\"");
        String[] lines = asked.body().split("\r\n", -1);
        assertThat(lines[0]).startsWith("\uFEFFsemestre;situazione_al;istat;comune;");
        assertThat(lines)
                .contains("2026-S1;2026-06-10;015118;Legnano;2.1;2.1 Area psichiatrica (CPS);tirocinio;Tirocinio;"
                        + "1;1;1;1;1;1;0;0;142,50");
        assertThat(asked.body()).contains(";'=1+1;'=1+1;").doesNotContain(";=");
        assertThat(get("/api/v1/reports/coprogettazione?semester=2026-S1", "text/csv")
                        .body())
                .isEqualTo(asked.body());
        assertThat(get("/tavolo/2026-S1.csv", "*/*").body()).isEqualTo(asked.body());
    }

    @Test
    void whatIsNoSemesterIsRefusedNamingTheField() {
        HttpResponse<String> bad = get("/api/v1/reports/coprogettazione?semester=2026-1", "application/json");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(bad.body(), "$.code")).isEqualTo("malformed-input");
        assertThat(JsonPath.<String>read(bad.body(), "$.errors[0].field")).isEqualTo("semester");
        assertThat(JsonPath.<String>read(bad.body(), "$.errors[0].message")).contains("2026-S1");

        HttpResponse<String> future = get("/api/v1/reports/coprogettazione?semester=2026-S2", "text/csv");
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(future.body(), "$.errors[0].message")).contains("non è ancora cominciato");

        assertThat(get("/tavolo?semestre=2026-S9", "text/html").statusCode()).isEqualTo(400);
    }

    @Test
    void theDashboardSaysWhatIsDue() {
        String json = ok("/api/v1/reports/dashboard");

        assertThat(JsonPath.<Map<String, Integer>>read(json, "$.states"))
                .isEqualTo(Map.of(
                        "referred", 2, "endorsed", 0, "assessing", 0, "project", 0, "placed", 1, "concluded", 1));
        assertThat(JsonPath.<Map<String, Integer>>read(
                        json, "$.due['firstInterviews', 'projects', 'endingSoon', 'pastTheirEnd']"))
                .isEqualTo(Map.of("firstInterviews", 2, "projects", 0, "endingSoon", 1, "pastTheirEnd", 0));
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.due.toDecide"))
                .isEqualTo(Map.of("count", 1, "oldest", "2026-04"));
        assertThat(JsonPath.<Integer>read(json, "$.due.toApprove.count")).isZero();
        assertThat(JsonPath.<List<String>>read(json, "$.months[*].month"))
                .hasSize(12)
                .startsWith("2025-07")
                .endsWith("2026-06");
        assertThat(JsonPath.<List<Integer>>read(json, "$.months[*].referrals"))
                .containsExactly(1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1);
        assertThat(JsonPath.<Boolean>read(json, "$.rebuilding")).isFalse();
    }

    @Test
    void thePagesShowTheSameFigures() {
        String table = ok("/tavolo?semestre=2026-S1");
        assertThat(table)
                .contains("Legnano", "2.1 Area psichiatrica (CPS)", "Tirocinio", "Non ancora deciso")
                .contains("142,50", "<svg", "/tavolo/2026-S1.csv", "situazione al 10/06/2026")
                .contains("/tavolo?semestre=2025-S2")
                .doesNotContain("/tavolo?semestre=2026-S2", "??", "<style", " style=");
        assertThat(ok("/tavolo")).contains("2026-S1");
        assertThat(ok("/tavolo?semestre=2020-S1")).contains("non c’è ancora nulla", "2020-S1");

        String dashboard = ok("/");
        assertThat(dashboard)
                .contains("Situazione al 10 giugno 2026", "dati aggiornati al 01/01/2026", "<svg")
                .contains(
                        "/rimborsi?mese=2026-04&amp;stato=to-decide",
                        "href=\"/casi?stato=endorsed\"",
                        "oltre il termine, oggi 5 giorni")
                .doesNotContain("??", "<style", " style=", "si stanno ricostruendo");
    }

    private String table(String semester) {
        return ok("/api/v1/reports/coprogettazione?semester=" + semester);
    }

    private static int number(String json, String path) {
        return JsonPath.<Integer>read(json, path);
    }

    private String ok(String path) {
        HttpResponse<String> answer = get(path, path.startsWith("/api") ? "application/json" : "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path, String accept) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .header("Authorization", "Bearer " + TestTokens.staff())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
