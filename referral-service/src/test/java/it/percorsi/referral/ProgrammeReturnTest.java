package it.percorsi.referral;

import static it.percorsi.referral.ProgrammeScene.FIRST;
import static it.percorsi.referral.ProgrammeScene.PROGRAMMES;
import static it.percorsi.referral.ProgrammeScene.api;
import static it.percorsi.referral.ProgrammeScene.code;
import static it.percorsi.referral.ProgrammeScene.ok;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R41: who has left a funded programme comes back to it, and everything that was stays to be seen. */
@OnOneServer
class ProgrammeReturnTest {

    @LocalServerPort
    private int port;

    private ProgrammeScene scene;
    private ApiClient elena;

    @BeforeEach
    void meet() {
        scene = new ProgrammeScene(port);
        elena = scene.elena;
    }

    @Test
    void R41_aCaseThatComesBackShowsEveryPathThatItTook() {
        String programme = scene.opened(2);
        String caseId = scene.endorsedCase();
        String path = api(caseId) + "/programme";
        ok(scene.take(caseId, programme));
        ok(elena.post(path + "/meetings", """
                {"phase":1,"heldOn":"2026-03-11","minutes":60,"operator":"Sara Neri","payer":"funding"}"""));
        ok(elena.post(path + "/exit", "{\"reason\":\"person-gave-up\",\"leftOn\":\"2026-03-12\"}"));
        assertThat(counted(programme)).isEqualTo("[0,0,0] completed 0 left 1 taken 0 free 2");
        ok(scene.take(caseId, programme, "2026-03-13"));
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
        ok(scene.take(caseId, programme, "2026-03-21"));
        ok(elena.post(path + "/phases", "{\"phase\":2,\"enteredOn\":\"2026-03-22\"}"));
        ok(elena.post(path + "/completion", "{\"completedOn\":\"2026-03-23\"}"));
        assertThat(counted(programme)).isEqualTo("[0,0,0] completed 1 left 2 taken 1 free 1");
        assertThat(code(scene.change(programme, FIRST.plusYears(3), 1)))
                .as("the register")
                .startsWith("204");
        assertThat(code(scene.take(scene.endorsedCase(), programme))).isEqualTo("409 no-path-left");

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
        String programme = scene.opened(2);
        List<String> cases =
                Stream.of(scene.endorsedCase(), scene.endorsedCase()).sorted().toList();
        for (String caseId : cases) {
            ok(scene.take(caseId, programme));
            ok(elena.post(api(caseId) + "/programme/exit", "{\"reason\":\"moved\",\"leftOn\":\"2026-03-12\"}"));
            ok(scene.take(caseId, programme, "2026-03-13"));
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
