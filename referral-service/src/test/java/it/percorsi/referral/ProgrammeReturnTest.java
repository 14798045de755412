package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R41: who has left a funded programme comes back to it, and everything that was stays to be seen. */
@OnOneServer
class ProgrammeReturnTest {

    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient elena;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
    }

    private String opened(int paths) {
        ApiClient.Answer answer = people.coordinator()
                .post(
                        PROGRAMMES,
                        ProgrammesTest.programme(
                                "SOSteniAMOci " + UUID.randomUUID(), FIRST, FIRST.plusYears(3), paths));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("programmeId").asString();
    }

    private String endorsedCase() {
        String caseId = people.followedCase();
        ok(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    private static void ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private ApiClient.Answer take(String caseId, String programmeId) {
        return take(caseId, programmeId, "2026-03-10");
    }

    private ApiClient.Answer take(String caseId, String programmeId, String on) {
        return elena.post(
                api(caseId) + "/programme", "{\"programmeId\":\"%s\",\"takenOn\":\"%s\"}".formatted(programmeId, on));
    }

    private ApiClient.Answer change(String programmeId, LocalDate last, int paths) {
        return people.coordinator()
                .post(PROGRAMMES + "/" + programmeId + "/changes", """
                {"firstDay":"%s","lastDay":"%s","paths":%d}""".formatted(FIRST, last, paths));
    }

    @Test
    void R41_aCaseThatComesBackShowsEveryPathThatItTook() {
        String programme = opened(2);
        String caseId = endorsedCase();
        String path = api(caseId) + "/programme";
        ok(take(caseId, programme));
        ok(elena.post(path + "/meetings", """
                {"phase":1,"heldOn":"2026-03-11","minutes":60,"operator":"Sara Neri","payer":"funding"}"""));
        ok(elena.post(path + "/exit", "{\"reason\":\"person-gave-up\",\"leftOn\":\"2026-03-12\"}"));
        assertThat(counted(programme)).isEqualTo("[0,0,0] completed 0 left 1 taken 0 free 2");
        ok(take(caseId, programme, "2026-03-13"));
        ok(elena.post(path + "/phases", "{\"phase\":2,\"enteredOn\":\"2026-03-15\"}"));
        ok(elena.post(path + "/meetings", """
                {"phase":2,"heldOn":"2026-03-16","minutes":90,"operator":"Elena Galli","payer":"funding"}"""));
        assertThat(counted(programme)).isEqualTo("[0,1,0] completed 0 left 1 taken 1 free 1");

        JsonNode both = elena.get(path).json();
        assertThat(both.findValuesAsString("takenOn")).containsExactly("2026-03-13", "2026-03-10");
        assertThat(both.findValuesAsString("state")).containsExactly("running", "left");
        assertThat(both.at("/0/meetings").findValuesAsString("heldOn")).containsExactly("2026-03-16");
        assertThat(both.at("/1/meetings").findValuesAsString("heldOn")).containsExactly("2026-03-11");
        assertThat(both.at("/1/entered").toString()).isEqualTo("[\"2026-03-10\"]");
        assertThat(elena.page("/casi/" + caseId + "/programma").text())
                .containsSubsequence(
                        "dal 15/03/2026; incontri: 1; ore: 1 di 3",
                        "Il 16/03/2026, 90 minuti, con Elena Galli",
                        "Percorsi finiti",
                        "dal 10/03/2026 al 12/03/2026: uscito",
                        "La persona non vuole continuare",
                        "dal 10/03/2026; incontri: 1 di 1",
                        "Incontri tenuti: 1",
                        "Il 11/03/2026, 60 minuti, con Sara Neri");

        ok(elena.post(path + "/exit", "{\"reason\":\"moved\",\"leftOn\":\"2026-03-20\"}"));
        assertThat(counted(programme)).isEqualTo("[0,0,0] completed 0 left 2 taken 0 free 2");
        ok(take(caseId, programme, "2026-03-21"));
        ok(elena.post(path + "/phases", "{\"phase\":2,\"enteredOn\":\"2026-03-22\"}"));
        ok(elena.post(path + "/completion", "{\"completedOn\":\"2026-03-23\"}"));
        assertThat(counted(programme)).isEqualTo("[0,0,0] completed 1 left 2 taken 1 free 1");
        assertThat(code(change(programme, FIRST.plusYears(3), 1)))
                .as("the register")
                .startsWith("204");
        assertThat(code(take(endorsedCase(), programme))).isEqualTo("409 no-path-left");

        assertThat(elena.get(PROGRAMMES + "/" + programme + "/cases").json().findValuesAsString("takenOn"))
                .containsExactly("2026-03-21", "2026-03-13", "2026-03-10");
        assertThat(elena.page("/programmi/" + programme).text())
                .containsSubsequence(
                        "Conclusi: 1. Usciti prima della fine: 2.",
                        "21/03/2026",
                        "concluso il 23/03/2026",
                        "13/03/2026",
                        "2. Accoglienza",
                        "uscito il 20/03/2026",
                        "La persona si è trasferita",
                        "10/03/2026",
                        "1. Raccordo",
                        "uscito il 12/03/2026",
                        "La persona non vuole continuare");
        assertThat(elena.get("/api/v1/cases?programme=" + programme).json().findValuesAsString("caseId"))
                .containsExactly(caseId);
    }

    /** How a programme counts the paths. */
    private String counted(String programme) {
        JsonNode used = elena.get(PROGRAMMES + "/" + programme).json();
        return used.get("inPhase") + " completed " + used.get("completed") + " left " + used.get("left") + " taken "
                + used.get("taken") + " free " + used.get("free");
    }

    @Test
    void R41_aListOfPathsIsPagedByTheCase() {
        String programme = opened(2);
        List<String> cases = Stream.of(endorsedCase(), endorsedCase()).sorted().toList();
        for (String caseId : cases) {
            ok(take(caseId, programme));
            ok(elena.post(api(caseId) + "/programme/exit", "{\"reason\":\"moved\",\"leftOn\":\"2026-03-12\"}"));
            ok(take(caseId, programme, "2026-03-13"));
        }
        String list = PROGRAMMES + "/" + programme + "/cases?limit=1";
        ApiClient.Answer first = elena.get(list);
        assertThat(first.json().findValuesAsString("caseId")).containsExactly(cases.get(0), cases.get(0));
        assertThat(first.header("Link")).contains("after=" + cases.get(0));
        ApiClient.Answer second = elena.get(list + "&after=" + cases.get(0));
        assertThat(second.json().findValuesAsString("caseId")).containsExactly(cases.get(1), cases.get(1));
        assertThat(second.header("Link")).isEmpty();
    }
}
