package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R41: the paths of a case that are over, beside the one that it runs under. */
@OnOneServer
class ProgrammePathsOverTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @LocalServerPort
    private int port;

    private static void ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void R41_theRunningPathComesFirstThenTheLastThatEndedAndAPhaseBrokenOffIsNotDone() {
        People people = new People(port);
        ApiClient elena = people.operator("elena.galli");
        // In the order in which they are stored, so that the later path is not the first one anyway.
        List<String> programmes =
                Stream.generate(() -> opened(people)).limit(2).sorted().toList();
        String earlier = programmes.get(0);
        String later = programmes.get(1);
        String caseId = people.followedCase();
        ok(people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        String path = "/api/v1/cases/" + caseId + "/programme";
        String taking = "{\"programmeId\":\"%s\",\"takenOn\":\"2026-03-10\"}";
        ok(elena.post(path, taking.formatted(earlier)));
        ok(elena.post(path + "/exit", "{\"reason\":\"moved\",\"leftOn\":\"2026-03-10\"}"));
        ok(elena.post(path, taking.formatted(later)));
        assertThat(elena.get(path).json().findValuesAsString("state"))
                .as("the running one first")
                .containsExactly("running", "left");
        ok(elena.post(path + "/phases", "{\"phase\":2,\"enteredOn\":\"2026-03-11\"}"));
        ok(elena.post(path + "/exit", "{\"reason\":\"person-gave-up\",\"leftOn\":\"2026-03-12\"}"));
        assertThat(elena.get(path).json().findValuesAsString("endedOn"))
                .as("then the last one that ended")
                .containsExactly("2026-03-12", "2026-03-10");
        assertThat(elena.page("/casi/" + caseId + "/programma").text())
                .containsSubsequence(
                        "dal 10/03/2026 al 12/03/2026: uscito",
                        "step-done",
                        "Raccordo",
                        "(fatto)",
                        "step-stopped",
                        "Accoglienza",
                        "interrotta; dal 11/03/2026",
                        "dal 10/03/2026 al 10/03/2026: uscito",
                        "step-stopped",
                        "interrotta; dal 10/03/2026")
                .containsOnlyOnce("(fatto)")
                .doesNotContain("platform.step");
    }

    private static String opened(People people) {
        ApiClient.Answer answer = people.coordinator()
                .post(
                        "/api/v1/programmes",
                        ProgrammeScene.programme("SOSteniAMOci " + UUID.randomUUID(), FIRST, FIRST.plusYears(3), 2));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("programmeId").asString();
    }
}
