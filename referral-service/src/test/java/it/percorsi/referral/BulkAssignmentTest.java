package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A coordinator assigns several cases at once and learns what became of each. */
@OnOneServer
class BulkAssignmentTest {

    private static final String API = "/api/v1/cases/operator-assignments";

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient coordinator;
    private String user;

    @BeforeEach
    void meet() {
        people = new People(port);
        coordinator = people.coordinator();
        user = "op." + UUID.randomUUID().toString().substring(0, 8);
    }

    private String newCase() {
        return people.newCase(People.LEGNANO, People.CPS);
    }

    private String body(List<String> cases) {
        return "{\"caseIds\":[%s],\"operator\":\"%s\",\"operatorName\":\"Nora Sala\"}"
                .formatted(cases.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")), user);
    }

    private String follower(String caseId) {
        return coordinator
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/operator")
                .asString();
    }

    @Test
    void oneRefusalStopsNoneOfTheOthers() {
        String free = newCase();
        String already = newCase();
        people.assign(already, user, "Nora Sala");
        String others = people.followedCase();
        String unknown = UUID.randomUUID().toString();
        JsonNode answer = coordinator
                .post(API, body(List.of(free, already, unknown, others, free)))
                .json();
        assertThat(answer.get("assigned").asInt()).isEqualTo(2);
        assertThat(answer.get("refused").asInt()).isEqualTo(2);
        assertThat(answer.get("outcomes").findValuesAsString("caseId")).containsExactly(free, already, unknown, others);
        assertThat(answer.at("/outcomes/1/code").asString()).isEqualTo("already-assigned");
        assertThat(answer.at("/outcomes/1/detail").asString()).isEqualTo("Il caso è già seguito da Nora Sala.");
        assertThat(answer.at("/outcomes/2/code").asString()).isEqualTo("no-such-case");
        assertThat(List.of(follower(free), follower(others))).containsOnly(user);
    }

    @Test
    void sendingItAgainChangesNothingAndGivesTheSameAnswer() {
        String caseId = newCase();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode first = coordinator.post(API, body(List.of(caseId)), key).json();
        String version = coordinator.get("/api/v1/cases/" + caseId).header("ETag");
        assertThat(coordinator.post(API, body(List.of(caseId)), key).json()).isEqualTo(first);
        assertThat(first.get("assigned").asInt()).isEqualTo(1);
        assertThat(coordinator.get("/api/v1/cases/" + caseId).header("ETag")).isEqualTo(version);
        assertThat(coordinator
                        .post(API, body(List.of(caseId, newCase())), key)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void nothingIsAssignedWithoutCasesWithoutOperatorOrWithTooMany() {
        assertThat(coordinator.post(API, body(List.of())).status()).isEqualTo(400);
        assertThat(coordinator
                        .post(API, body(Collections.nCopies(101, newCase())))
                        .status())
                .isEqualTo(400);
        String caseId = newCase();
        assertThat(coordinator
                        .post(API, body(List.of(caseId)).replace(user, "no user"))
                        .status())
                .isEqualTo(400);
        assertThat(people.operator(user).post(API, body(List.of(caseId))).status())
                .isEqualTo(403);
        assertThat(follower(caseId)).isEmpty();
    }

    @Test
    void aCoordinatorSeesLoadAndConsequencesBeforeConfirming() {
        String loaded = newCase();
        people.assign(loaded, user, "Nora " + user);
        String first = newCase();
        String second = people.followedCase();
        String list = coordinator.page("/casi").text();
        assertThat(list).contains("name=\"caso\" value=\"" + first + "\"");
        assertThat(people.operator(user).page("/casi").text()).doesNotContain("name=\"caso\"");

        String cases = "caso=" + first + "&caso=" + second + "&caso=" + loaded;
        await().untilAsserted(() -> assertThat(
                        coordinator.page("/casi/assegna?" + cases).text())
                .contains("Nora " + user + " (casi aperti: 1)", "Elena Galli"));
        String undecided = coordinator
                .page("/casi/assegna?" + cases + "&scelta=&operator=&operatorName=")
                .text();
        assertThat(undecided).contains("Scegliere un operatore dell’elenco");

        String preview = coordinator
                .page("/casi/assegna?" + cases + "&scelta=" + user + "&operator=&operatorName=")
                .text();
        assertThat(preview)
                .contains(
                        "Casi che passano a Nora " + user + ": 2.",
                        "lasciano un altro operatore, che non ne leggerà più i dati sanitari: 1.",
                        "ora 1, dopo al massimo 3",
                        "Lo segue già: non cambia");
        assertThat(follower(first)).isEmpty();

        String fields = Html.form(preview, "/casi/assegna", Map.of());
        String outcome = coordinator.form("/casi/assegna", fields).text();
        assertThat(outcome)
                .contains("Casi assegnati a Nora " + user + ": 2. Casi non assegnati: 1.", "Il caso è già seguito da");
        assertThat(List.of(follower(first), follower(second))).containsOnly(user);
        assertThat(coordinator.form("/casi/assegna", fields).text()).contains("Casi non assegnati: 1.");
        assertThat(people.accesses(first, "search")).isNotEmpty();
    }

    @Test
    void somebodyNewIsNamedByHand() {
        String caseId = newCase();
        String preview = coordinator
                .page("/casi/assegna?caso=" + caseId + "&scelta=&operator=" + user + "&operatorName=Nuova+Operatrice")
                .text();
        assertThat(preview).contains("Casi che passano a Nuova Operatrice: 1.");
        coordinator.form("/casi/assegna", Html.form(preview, "/casi/assegna", Map.of()));
        assertThat(follower(caseId)).isEqualTo(user);
    }

    @Test
    void withoutAnyCaseTheListSaysWhatToDo() {
        ApiClient.Answer back = coordinator.page("/casi/assegna");
        assertThat(back.status()).isEqualTo(302);
        assertThat(coordinator.page("/casi", back.header("Set-Cookie")).text()).contains("Nessun caso scelto");
        assertThat(coordinator.page("/casi?tutti=true").text()).contains("checked=\"checked\"");
    }
}
