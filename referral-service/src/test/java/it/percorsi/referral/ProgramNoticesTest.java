package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.isTold;
import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a program would be told, people are told in its place. */
@OnOneServer
class ProgramNoticesTest {

    private static final String DAIRAGO = "015099";
    private static final String RESCALDINA = "015181";
    private static final String SAN_VITTORE = "015201";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${percorsi.schema}")
    private String schema;

    private People people;
    private NoticesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new NoticesScene(people);
    }

    private ApiClient program(String user, Map<String, String> claims, String role) {
        Map<String, String> all = new HashMap<>(claims);
        all.put("client_id", user);
        ApiClient program = people.staff().with(TestTokens.user(user, all, role));
        assertThat(program.get("/api/v1/cases").status()).isEqualTo(200);
        return program;
    }

    private static String sent(ApiClient sender, String municipality, String service) {
        ApiClient.Answer answer = sender.post("/api/v1/referrals", People.referral(municipality, service));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("caseId").asString();
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static void areTold(ApiClient who, String caseId, String... kinds) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(who, caseId)).contains(kinds));
    }

    @Test
    void R7_R19_theCoordinatorsAreToldOfACaseThatAProgramFollows() {
        ApiClient coordinator = scene.somebody(unique("coordinatrice"), Map.of(), "coordinatore");
        String name = unique("programma");
        program(name, Map.of(), "operatore");
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        String path = "/api/v1/cases/" + caseId;
        people.assign(caseId, name, "Programma");
        people.draftProject(caseId, "Puntualità");
        areTold(coordinator, caseId, "agreement-needed");
        done(people.staff().post(path + "/assessment", """
                {"completedOn":"2026-05-04","suitability":"unsuitable","operator":"Sara"}"""));
        done(people.staff().post(path + "/return", "{\"reasons\":[\"health\"],\"returnedOn\":\"2026-05-10\"}"));
        done(people.municipality(People.LEGNANO)
                .post(path + "/return/acknowledgement", "{\"acknowledgedOn\":\"2026-05-11\"}"));
        areTold(coordinator, caseId, "acknowledged", "agreement-needed");
        assertThat(kinds(coordinator, caseId))
                .as("the case is not the coordinator's own")
                .doesNotContain("assigned", "returned");
    }

    @Test
    void R5_whereTheContactIsAProgramEverybodyOfTheMunicipalityIsTold() {
        String user = unique("referente");
        scene.somebody(user, Map.of("comune", DAIRAGO), "comune");
        ApiClient clerk = scene.somebody(unique("impiegata"), Map.of("comune", DAIRAGO), "comune");
        done(people.coordinator()
                .post("/api/v1/municipal-contacts/" + DAIRAGO, "{\"contact\":\"%s\"}".formatted(user)));
        ApiClient program = program(user, Map.of("comune", DAIRAGO), "comune");
        String caseId = people.newCase(DAIRAGO, People.CPS);
        isTold(clerk, caseId, "awaits-municipality");
        assertThat(kinds(program, caseId)).isEmpty();
    }

    @Test
    void R19_whereAMunicipalProgramReferredTheMunicipalityIsToldButNotOfWhatItsProgramDoes() {
        ApiClient clerk = scene.somebody(unique("impiegata"), Map.of("comune", RESCALDINA), "comune");
        ApiClient program = program(unique("gestionale"), Map.of("comune", RESCALDINA), "comune");
        String caseId = sent(program, RESCALDINA, "Comune di Rescaldina");
        people.draftProject(caseId, "Puntualità");
        isTold(clerk, caseId, "agreement-needed", "forwarded", "awaits-municipality");

        String own = sent(program, RESCALDINA, "Comune di Rescaldina");
        done(program.post("/api/v1/cases/" + own + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        done(people.staff()
                .post(
                        "/api/v1/cases/" + own + "/suspension",
                        "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-04\"}"));
        isTold(clerk, own, "suspended", "awaits-municipality");
    }

    @Test
    void R19_whereAProgramOfASendingServiceReferredThePeopleOfThatServiceAreTold() {
        String service = unique("SerT");
        ApiClient program = program(unique("gestionale"), Map.of("servizio", service), "servizio");
        ApiClient colleague = scene.somebody(unique("assistente"), Map.of("servizio", service), "servizio");
        ApiClient other = scene.somebody(unique("assistente"), Map.of("servizio", unique("SerT")), "servizio");
        String caseId = sent(program, SAN_VITTORE, service);
        people.draftProject(caseId, "Puntualità");
        isTold(colleague, caseId, "agreement-needed", "forwarded");
        assertThat(kinds(other, caseId)).isEmpty();
        assertThat(kinds(program, caseId)).isEmpty();
    }

    @Test
    void R3_theTieOfAMunicipalProgramToACaseEndsWithItsTransfer() {
        String name = unique("gestionale");
        ApiClient program = program(name, Map.of("comune", SAN_VITTORE), "comune");
        String caseId = sent(program, SAN_VITTORE, "Comune di San Vittore Olona");
        String path = "/api/v1/cases/" + caseId;
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sender(caseId)).isEqualTo(name));
        done(people.municipality(SAN_VITTORE).post(path + "/transfer", """
                {"municipality":"%s","reason":"Abita dalla sorella","movedOn":"2026-05-04"}""".formatted(DAIRAGO)));
        done(people.municipality(DAIRAGO).post(path + "/transfer/acceptance", "{\"caseManager\":\"Ida Sala\"}"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(municipality(caseId)).isEqualTo(DAIRAGO));
        assertThat(sender(caseId)).isEmpty();
    }

    private String sender(String caseId) {
        return followed("sender", caseId);
    }

    private String municipality(String caseId) {
        return followed("municipality", caseId);
    }

    private String followed(String column, String caseId) {
        return String.join(
                " ",
                jdbc.queryForList(
                        "SELECT " + column + " FROM " + schema + "_notices.followed_case WHERE case_id = ?",
                        String.class,
                        caseId));
    }
}
