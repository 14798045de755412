package it.percorsi.referral;

import static it.percorsi.referral.RuleBookScene.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator enacts other rules for days to come; what was begun before keeps those of its day. */
@OnOneServer
class RuleBookTest {

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private People people;

    @BeforeEach
    void meet() {
        people = new People(port);
    }

    private static String lists(LocalDate from, String more) {
        return version(from, 45, 31, 61).strip().replaceFirst("}$", "," + more + "}");
    }

    private ApiClient.Answer enact(String version) {
        return people.coordinator().post("/api/v1/rule-books/referral", version);
    }

    private void enacted(String version) {
        ApiClient.Answer answer = enact(version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void whatIsOverIsNeverChangedAndWhatIsTheSameIsNoChange() {
        assertThat(code(enact(version(today.minusDays(1), 45, 20, 61)))).isEqualTo("rule-book-in-the-past");
        assertThat(code(enact(version(today, 45, 31, 61)))).isEqualTo("rule-book-unchanged");
        assertThat(enact(version(today, 100, 31, 61)).status()).isEqualTo(400);
        assertThat(people.operator("elena.galli")
                        .post("/api/v1/rule-books/referral", version(today, 45, 20, 61))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void R8_R29_whatMakesARuleIsNotTakenOutOfIt() {
        LocalDate from = today.plusYears(2);
        assertThat(code(enact(
                        lists(from, "\"requiredParties\":[{\"instrument\":\"tirocinio\",\"parties\":[\"tutor\"]}]"))))
                .isEqualTo("rule-book-without-person");
        assertThat(code(enact(lists(
                        from,
                        "\"requiredParties\":[{\"instrument\":\"retention-support\",\"parties\":[\"person\"]}]"))))
                .isEqualTo("rule-book-code-unknown");
        assertThat(code(enact(lists(from, "\"evidence\":[{\"category\":\"1.1\",\"evidence\":[]}]"))))
                .isEqualTo("rule-book-evidence-misplaced");
        assertThat(code(enact(lists(from, "\"evidence\":[{\"category\":\"2.1\",\"evidence\":[\"invalidity\"]}]"))))
                .isEqualTo("rule-book-evidence-misplaced");
        assertThat(enact(lists(from, "\"waitingOrder\":\"by-lot\"")).status()).isEqualTo(400);
        assertThat(enact(lists(from, "\"evaluationWeeks\":53")).status()).isEqualTo(400);
    }

    @Test
    void R8_R27_aVersionThatHoldsTodayDecidesWhatIsForwardedAndWhoIsCalledFirst() {
        String before = referred("normal", "2026-01-04");
        String later = waiting(referred("high", "2026-01-06"));
        String earlier = waiting(referred("normal", "2026-01-05"));
        try {
            enacted(
                    lists(
                            today,
                            "\"waitingOrder\":\"referral-day\",\"evidence\":[{\"category\":\"1.1\",\"evidence\":[\"invalidity\",\"certificate\"]}]"));
            ApiClient elena = people.operator("elena.galli");
            assertThat(elena.get("/api/v1/cases/waiting-list").json().findValuesAsString("caseId"))
                    .containsSubsequence(earlier, later);
            assertThat(position(elena, earlier)).isEqualTo(position(elena, later) - 1);
            assertThat(elena.page("/casi/lista-attesa").text())
                    .contains("nell’ordine in cui va chiamato. Dalla segnalazione meno recente.");

            assertThat(elena.page("/casi/" + before + "/inoltro").text())
                    .contains("Prima di inoltrare serve", "Il certificato.", "/documenti/nuovo?tipo=certificate");
            ApiClient.Answer refused = forward(before);
            assertThat(code(refused)).isEqualTo("evidence-missing");
            assertThat(people.staff()
                            .upload(
                                    "/api/v1/cases/" + before + "/documents",
                                    Map.of("kind", "certificate"),
                                    "certificato.pdf",
                                    "%PDF-1.7\nVerbale".getBytes(UTF_8),
                                    Map.of("Idempotency-Key", "certificate-" + before))
                            .status())
                    .isEqualTo(201);
            assertThat(elena.page("/casi/" + before + "/inoltro").text()).doesNotContain("Prima di inoltrare serve");
            assertThat(forward(before).status()).isEqualTo(204);
        } finally {
            enacted(
                    lists(
                            today,
                            "\"waitingOrder\":\"priority\",\"evidence\":[{\"category\":\"1.1\",\"evidence\":[\"invalidity\"]}]"));
        }
        ApiClient elena = people.operator("elena.galli");
        assertThat(elena.get("/api/v1/cases/waiting-list").json().findValuesAsString("caseId"))
                .containsSubsequence(later, earlier);
        for (String caseId : new String[] {later, earlier}) {
            assertThat(people.staff()
                            .post("/api/v1/cases/" + caseId + "/waiting/end", "{\"leftOn\":\"2026-03-07\"}")
                            .status())
                    .isEqualTo(204);
        }
    }

    private static long position(ApiClient who, String caseId) {
        return who.get("/api/v1/cases/" + caseId).json().get("waitingPosition").asLong();
    }

    private ApiClient.Answer forward(String caseId) {
        return people.staff()
                .post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"%s\"}".formatted(today));
    }

    private String referred(String priority, String on) {
        return people.staff()
                .post(
                        "/api/v1/referrals",
                        People.referral(People.LEGNANO, People.CPS)
                                .replace("\"normal\"", "\"" + priority + "\"")
                                .replace("2026-03-02", on))
                .json()
                .get("caseId")
                .asString();
    }

    private String waiting(String caseId) {
        assertThat(people.staff()
                        .post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/waiting",
                                "{\"reason\":\"no-operator\",\"joinedOn\":\"2026-03-06\"}")
                        .status())
                .isEqualTo(204);
        return caseId;
    }

    private static String code(ApiClient.Answer answer) {
        return answer.json().get("code").asString();
    }
}
