package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.PercorsiService;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service twice, side by side: they share the work, and what one has written the other one knows. */
@OnOneServer
class SeveralInstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Instances instances;

    private People here;
    private ConfigurableApplicationContext second;
    private ApiClient there;

    @BeforeEach
    void startAnother() {
        here = new People(port);
        second = another();
        there = new ApiClient(second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterEach
    void stopIt() {
        second.close();
    }

    private static ConfigurableApplicationContext another() {
        List<String> settings =
                new ArrayList<>(List.of("--server.port=0", "--spring.main.register-shutdown-hook=false"));
        TestServers.environment().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return PercorsiService.start(
                ReferralServiceApplication.class, "referral-service", settings.toArray(String[]::new));
    }

    @Test
    void theSegmentsAreSharedAndHandedOverWhenOneLeaves() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(owners()).hasSize(2));
        second.close();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(owners()).containsExactly(instances.own()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "SELECT count(*) FROM token WHERE processor = 'publisher' AND owner = ?",
                                Integer.class,
                                instances.own()))
                        .isEqualTo(4));
    }

    private List<String> owners() {
        return jdbc.queryForList(
                "SELECT DISTINCT owner FROM token WHERE processor = 'publisher' AND owner IS NOT NULL", String.class);
    }

    @Test
    void whatOneHasWrittenTheOtherOneDecidesOnAndShows() {
        for (int i = 0; i < 5; i++) {
            String path = "/api/v1/cases/" + here.newCase(People.LEGNANO, People.CPS);
            // This instance now remembers the case; the other one changes it; a refusal here would be wrong.
            assertThat(here.staff().post(path + "/interviews", INTERVIEW).status())
                    .isEqualTo(409);
            assertThat(there.post(path + "/endorsement", ENDORSEMENT).status()).isEqualTo(204);
            assertThat(here.staff().post(path + "/interviews", INTERVIEW).status())
                    .isEqualTo(204);
            assertThat(there.get(path).header("ETag")).isEqualTo("\"2\"");
            assertThat(here.staff().get(path).header("ETag")).isEqualTo("\"2\"");
        }
    }

    @Test
    void commandsOnOneCaseFromBothAreTakenOneAfterTheOther() throws Exception {
        String path = "/api/v1/cases/" + here.newCase(People.LEGNANO, People.CPS);
        here.staff().post(path + "/endorsement", ENDORSEMENT);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = IntStream.range(0, 40)
                    .mapToObj(number -> people.submit(() -> (number % 2 == 0 ? here.staff() : there)
                            .post(path + "/interviews", INTERVIEW, Map.of("Idempotency-Key", path + number))
                            .status()))
                    .toList();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        long accepted = answers.stream().filter(status -> status == 204).count();
        // A sender that lost eight times in a row is told to try again, and nothing of it is kept.
        assertThat(answers).allMatch(status -> status == 204 || status == 409);
        assertThat(accepted).isGreaterThan(20);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(here.staff()
                                .get(path)
                                .json()
                                .at("/document/interviews")
                                .size())
                        .isEqualTo((int) accepted));
    }

    @Test
    void oneHourOfAnOperatorIsGivenAwayOnceByWhicheverInstance() throws Exception {
        ApiClient sara = here.operator("sara-" + port);
        String token = TestTokens.user("sara-" + port, "operatore");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String caseId = here.newCase(People.LEGNANO, People.CPS);
            here.staff().post("/api/v1/cases/" + caseId + "/endorsement", ENDORSEMENT);
            cases.add(caseId);
        }
        String booking = Meetings.booking("first", Meetings.today().plusDays(1), "09:30");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> sent = IntStream.range(0, 6)
                    .mapToObj(number -> desk.submit(() -> (number % 2 == 0 ? sara : there.with(token))
                            .post("/api/v1/cases/" + cases.get(number) + "/appointments", booking)
                            .status()))
                    .toList();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void R41_theLastPathOfAProgrammeIsGivenAwayOnceByWhicheverInstance() throws Exception {
        LocalDate first = LocalDate.of(2026, 3, 1);
        String programme = here.coordinator()
                .post("/api/v1/programmes", ProgrammeScene.programme("Due istanze", first, first.plusYears(1), 1))
                .json()
                .get("programmeId")
                .asString();
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String caseId = here.newCase(People.LEGNANO, People.CPS);
            here.staff().post("/api/v1/cases/" + caseId + "/endorsement", ENDORSEMENT);
            cases.add(caseId);
        }
        String taking = "{\"programmeId\":\"" + programme + "\",\"takenOn\":\"2026-03-10\"}";
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> sent = IntStream.range(0, 6)
                    .mapToObj(number -> desk.submit(() -> (number % 2 == 0 ? here.staff() : there)
                            .post("/api/v1/cases/" + cases.get(number) + "/programme", taking)
                            .status()))
                    .toList();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(204, 409);
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
    }

    @Test
    void whatOneRecordsComesUpOnAPageThatTheOtherOneHasOpen() {
        String caseId = here.newCase(People.LEGNANO, People.CPS);
        String path = "/api/v1/cases/" + caseId;
        await().atMost(PATIENCE)
                .until(() -> !there.get(path + "/timeline").json().isEmpty());
        LiveStory page = LiveStory.opened(there, caseId);
        here.staff().post(path + "/endorsement", ENDORSEMENT);
        await().atMost(PATIENCE).until(page::ask, html -> html.contains("Qui c’è qualcosa di nuovo"));
    }

    private static final String ENDORSEMENT = "{\"endorsedOn\":\"2026-03-05\"}";
    private static final String INTERVIEW = "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}";
}
