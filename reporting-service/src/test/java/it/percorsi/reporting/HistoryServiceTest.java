package it.percorsi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.person.PersonErased;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The history as the service keeps it: in through Kafka, out over HTTP. */
@SpringBootTest(
        classes = {ReportingServiceApplication.class, ReportingServiceTest.ThatDay.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=platform,reporting-service")
@ContextConfiguration(initializers = TestServers.class)
class HistoryServiceTest {

    private static final String VERIFICATION = "/api/v1/history/verification";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessLog log;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, ApiClient> clients = new HashMap<>();

    private ApiClient as(String role) {
        return clients.computeIfAbsent(
                role, known -> new ApiClient(port).with(TestTokens.user("prova." + known, known)));
    }

    /** Days of attendance, which no report counts: other tests read the same topics. */
    private static List<RecordedEvent> days(String caseId, int days) {
        return days("legnano", caseId, days);
    }

    private static List<RecordedEvent> days(String ambito, String caseId, int days) {
        Story story = Story.of(caseId, "015118", Category.PSYCHIATRIC);
        for (int day = 0; day < days; day++) {
            story.tell(
                    "placement-" + caseId,
                    new AttendanceRecorded(
                            "placement-" + caseId,
                            caseId,
                            ambito,
                            "015118",
                            LocalDate.of(2026, 3, 1).plusDays(day),
                            AttendanceStatus.PRESENT,
                            240));
        }
        return story.events();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static void publish(List<RecordedEvent> events) {
        try (CaseTopic topic = new CaseTopic()) {
            topic.publish(events);
        }
    }

    private JsonNode history(String caseId, String query) {
        return as("revisore").get("/api/v1/history/cases/" + caseId + query).json();
    }

    private void awaitHistory(String caseId, int events) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(history(caseId, "").path("events").size()).isEqualTo(events));
    }

    @Test
    void aCaseIsReadInItsOrderPageByPage() {
        String caseId = newId();
        publish(days(caseId, 3));
        publish(days(caseId, 3));
        publish(days(caseId, 4));
        awaitHistory(caseId, 4);

        JsonNode first = history(caseId, "?limit=3");
        assertThat(first.path("events").values())
                .extracting(event -> event.path("event").path("date").asString())
                .containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
        JsonNode day = first.path("events").get(1);
        assertThat(day.path("type").asString()).isEqualTo("it.percorsi.AttendanceRecorded");
        assertThat(day.path("position").asLong()).isEqualTo(2);
        assertThat(day.path("sequence").asLong()).isEqualTo(1);
        assertThat(day.path("digest").asString()).matches("[0-9a-f]{64}");
        assertThat(day.path("headers").path("ce_source").asString()).isEqualTo("/percorsi/test");
        JsonNode second = history(caseId, "?limit=3&after=" + first.path("next").asLong());
        assertThat(second.path("events").size()).isEqualTo(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(log.about(caseId, Long.MAX_VALUE, 1).getFirst().actor()).isEqualTo("prova.revisore");
    }

    @ParameterizedTest
    @CsvSource({
        "revisore, 200, 200",
        "gestore, 200, 403",
        "coordinatore, 403, 403",
        "operatore, 403, 403",
        "comune, 403, 403",
        "servizio, 403, 403",
        "azienda, 403, 403",
        "amministrazione, 403, 403",
        "tavolo, 403, 403"
    })
    void theHistoryIsTheAuditorsAndItsStateTheirsWhoRunTheInstallation(String role, int verification, int ofCase) {
        publish(days("of-roles", 3));
        awaitHistory("of-roles", 3);

        assertThat(as(role).get(VERIFICATION).status()).isEqualTo(verification);
        assertThat(as(role).get("/api/v1/history/cases/of-roles").status()).isEqualTo(ofCase);
    }

    @Test
    void aCaseOfAnotherAmbitoIsAnsweredLikeOneThatDoesNotExist() {
        String elsewhere = newId();
        publish(days("altrove", elsewhere, 1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "SELECT 1 FROM reporting_history.entry WHERE stream = ?", Integer.class, elsewhere))
                        .hasSize(1));

        assertThat(as("revisore").get("/api/v1/history/cases/" + elsewhere).status())
                .isEqualTo(404);
        assertThat(as("revisore").get("/api/v1/history/cases/" + newId()).status())
                .isEqualTo(404);
    }

    @Test
    void partitionsThatMoveToAnotherInstanceAndBackLoseAndDoubleNothing() {
        List<String> cases =
                Stream.generate(HistoryServiceTest::newId).limit(60).toList();
        List<RecordedEvent> first = new ArrayList<>();
        List<RecordedEvent> second = new ArrayList<>();
        for (String caseId : cases) {
            first.addAll(days(caseId, 3));
            second.addAll(days(caseId, 5));
        }
        String[] settings = Stream.concat(
                        TestServers.environment().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of("--PERCORSI_PORT=0"))
                .toArray(String[]::new);
        publish(first);
        try (ConfigurableApplicationContext other = ReportingServiceApplication.start(settings)) {
            publish(second);
            cases.forEach(caseId -> awaitHistory(caseId, 5));
            assertThat(other.isRunning()).isTrue();
        }
        publish(second);
        publish(days("after-it", 3));
        awaitHistory("after-it", 3);

        for (String caseId : cases) {
            assertThat(history(caseId, "").path("events").values())
                    .extracting(event -> event.path("sequence").asLong())
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
        }
        assertIntact();
    }

    @Test
    void whenAPersonIsErasedTheChainStaysWhole() {
        String person = newId();
        String sealed = keys.seal(person, "name", "Meraviglia".getBytes(StandardCharsets.UTF_8));
        RecordedEvent erased = new RecordedEvent(
                newId(),
                new PersonErased(
                        person, "legnano", ErasureGround.PERSON_ASKED, "a", "b", LocalDate.parse("2026-05-01")),
                person,
                0,
                Instant.parse("2026-05-01T10:00:00Z"),
                new Provenance("test", "coordinatore", "", "test", null),
                0);
        assertThat(sealed).isNotNull();
        assertIntact();
        publish(List.of(erased));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !keys.has(person)
                        && jdbc.queryForList(
                                                "SELECT 1 FROM reporting_history.entry WHERE stream = ?",
                                                Integer.class,
                                                person)
                                        .size()
                                == 1);
        assertThat(keys.open(String.valueOf(sealed), "name")).isEmpty();
        assertIntact();
    }

    private void assertIntact() {
        JsonNode verification = as("gestore").get(VERIFICATION).json();
        assertThat(verification.path("intact").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("firstBreak").isNull()).isTrue();
        assertThat(new ApiClient(port).anonymous().get("/actuator/health").text())
                .contains("\"status\":\"UP\"");
    }
}
