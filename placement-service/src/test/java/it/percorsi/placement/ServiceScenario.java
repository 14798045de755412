package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import it.percorsi.placement.registers.KnownFacts;
import it.percorsi.platformtest.TestServers;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The service for real: HTTP in front, PostgreSQL, Kafka and the document store behind; started once for all tests. */
@SpringBootTest(
        classes = PlacementServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,placement-service")
@ContextConfiguration(initializers = TestServers.class)
abstract class ServiceScenario {

    static final String PLACEMENTS = "/api/v1/placements";
    static final String PROPOSAL = """
            {"caseId": "%s", "companyId": "forno", "postId": "forno-1", "instrument": "tirocinio",
             "tutor": "Anna Riva", "companyReferent": "Luca Neri", "startsOn": "2026-03-02", "endsOn": "2026-09-01",
             "weeklyHours": 20, "workingDays": ["MONDAY", "WEDNESDAY", "FRIDAY"], "proposedOn": "2026-02-20"}
            """;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    KnownFacts facts;

    @LocalServerPort
    private int port;

    Browser browser;
    OtherServices others;

    @SuppressWarnings("NullAway.Init") // injected by Spring and filled before each test
    ServiceScenario() {}

    @BeforeEach
    void openTheBrowser() {
        browser = new Browser(port);
        others = new OtherServices(kafka);
        if (facts.company("forno").isEmpty()) {
            others.openPost("forno", "forno-1", "Forno Verdé", Instrument.TIROCINIO, Instrument.BORSA_LAVORO);
            await().until(() -> facts.company("forno")
                    .flatMap(company -> company.post("forno-1"))
                    .isPresent());
        }
    }

    int port() {
        return port;
    }

    void shared(String caseId, Instrument instrument) {
        others.share(caseId, Suitability.SUITABLE, instrument);
        await().until(() -> facts.sharedProject(caseId).isPresent());
    }

    String proposed(String caseId) {
        return proposed(caseId, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 9, 1));
    }

    String proposed(String caseId, LocalDate first, LocalDate last) {
        shared(caseId, Instrument.TIROCINIO);
        String body = PROPOSAL.formatted(caseId)
                .replace("2026-03-02", first.toString())
                .replace("2026-09-01", last.toString());
        HttpResponse<String> answer = browser.post(PLACEMENTS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("placementId").asString();
    }

    void signEverything(String id, LocalDate insuredFrom, LocalDate insuredTo) {
        String placement = PLACEMENTS + "/" + id;
        accepted(browser.post(
                placement + "/authorisation",
                "{\"fundingSource\": \"Fondo comunale 2026\", \"authorisedOn\": \"2026-02-24\"}"));
        accepted(browser.post(placement + "/insurance", """
                {"insurer": "Assicura", "policyNumber": "P-77", "validFrom": "%s", "validTo": "%s"}
                """.formatted(insuredFrom, insuredTo)));
        for (String party : List.of("person", "company", "managing-body")) {
            accepted(browser.post(
                    placement + "/signatures",
                    "{\"party\": \"" + party + "\", \"manner\": \"paper\", \"signedOn\": \"2026-02-26\"}"));
        }
    }

    String ready(String caseId) {
        String id = proposed(caseId);
        signEverything(id, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31));
        return PLACEMENTS + "/" + id;
    }

    String started(String caseId) {
        String placement = ready(caseId);
        accepted(browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}"));
        return placement;
    }

    static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    static void refused(HttpResponse<String> answer, int status, String code, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.path("rule").asString("")).isEqualTo(rule);
        assertThat(problem.get("detail").asString()).doesNotContain(code).doesNotContain("{0}");
    }

    static List<LocalDate> march() {
        return LocalDate.of(2026, 3, 1)
                .datesUntil(LocalDate.of(2026, 4, 1))
                .filter(day -> List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                        .contains(day.getDayOfWeek()))
                .toList();
    }
}
