package it.percorsi.referral.monitoring;

import static it.percorsi.referral.FollowedCaseScene.done;
import static it.percorsi.referral.FollowedCaseScene.refused;
import static it.percorsi.referral.monitoring.MonitoringScene.EVALUATION;
import static it.percorsi.referral.monitoring.MonitoringScene.api;
import static it.percorsi.referral.monitoring.MonitoringScene.monitoring;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** R40: the shared project is evaluated together, at its cadence. */
@OnOneServer
class EvaluationsTest {

    @LocalServerPort
    private int port;

    private MonitoringScene cases;
    private FollowedCaseScene scene;

    @BeforeEach
    void open() {
        cases = new MonitoringScene(port);
        scene = cases.people;
    }

    @Test
    void R40_theProjectsOwnCadenceDecides() {
        String caseId = cases.drafted();
        done(scene.staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-02","instrument":"tirocinio","objectives":["Puntualità"],"weeklyHours":20,
                 "months":6,"familyInvolved":false,"evaluationWeeks":8,
                 "evaluators":["person","referring-service"]}"""));
        refused(scene.staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-02","instrument":"tirocinio","objectives":["Puntualità"],"weeklyHours":20,
                 "months":6,"familyInvolved":false,"evaluationWeeks":14,
                 "evaluators":["person","referring-service"]}"""), 422, "evaluations-too-rare");
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            done(scene.staff.post(
                    api(caseId) + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}".formatted(party)));
        }
        assertThat(monitoring(scene.elena, caseId).get("evaluationDueOn").asString())
                .isEqualTo("2026-06-02");
        done(scene.elena.post(api(caseId) + "/evaluations", """
                {"heldOn":"2026-06-01","participants":["person","following-service"],"outcome":"on-course",
                 "operator":"Sara"}"""));
        assertThat(monitoring(scene.elena, caseId).get("evaluationDueOn").asString())
                .isEqualTo("2026-07-27");
    }

    @Test
    void R40_theEvaluationIsDueAtTheCadenceOfTheRuleBookAndFlaggedWhenOverdue() {
        String draft = cases.drafted();
        assertThat(monitoring(scene.elena, draft).get("shared").asBoolean()).isFalse();
        refused(scene.elena.post(api(draft) + "/evaluations", EVALUATION), 409, "project-not-shared");
        String caseId = cases.shared();
        assertThat(monitoring(scene.elena, caseId).get("evaluationDueOn").asString())
                .isEqualTo("2026-07-07");
        done(scene.elena.post(api(caseId) + "/evaluations", EVALUATION));
        JsonNode now = monitoring(scene.elena, caseId);
        assertThat(now.get("evaluationDueOn").asString()).isEqualTo("2026-08-10");
        assertThat(now.get("evaluations").get(0).get("participants")).hasSize(2);
        String page = scene.elena.page("/casi/" + caseId + "/verifiche").text();
        assertThat(page).contains("Prossima valutazione congiunta entro il 10/08/2026.", "Vuole aumentare le ore");
        assertThat(page.contains("Scaduta")).isEqualTo(now.get("overdue").asBoolean());
        assertThat(scene.elena.page("/casi/" + caseId).text()).contains("/casi/" + caseId + "/verifiche");
        done(scene.elena.post(api(caseId) + "/suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-12\"}"));
        assertThat(monitoring(scene.elena, caseId).get("evaluationDueOn").isNull())
                .isTrue();
        refused(scene.elena.post(api(caseId) + "/evaluations", EVALUATION), 409, "case-suspended");
    }

    @Test
    void R40_theFormSaysWhoIsMissingAndKeepsWhatWasWritten() {
        String caseId = cases.shared();
        String address = "/casi/" + caseId + "/verifiche/nuova";
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("heldOn", "2026-05-11");
        chosen.put("participants", "person");
        chosen.put("outcome", "to-adjust");
        chosen.put("note", "Meno ore");
        chosen.put("nextOn", "");
        chosen.put("operator", "Sara");
        ApiClient.Answer refused =
                scene.elena.form(address, Html.form(scene.elena.page(address).text(), address, chosen));
        assertThat(refused.status()).isEqualTo(302);
        refused(
                scene.elena.post(api(caseId) + "/evaluations", EVALUATION.replace(",\"following-service\"", "")),
                422,
                "evaluation-not-joint");
        assertThat(monitoring(scene.elena, caseId).get("evaluations")).isEmpty();
        String again = scene.elena
                .form(
                        address,
                        Html.form(scene.elena.page(address).text(), address, chosen)
                                + "&participants=following-service")
                .location();
        assertThat(again).endsWith("/casi/" + caseId + "/verifiche");
        assertThat(scene.elena.page("/casi/" + caseId + "/verifiche").text())
                .contains("Si continua con piccoli aggiustamenti", "Il servizio che segue la persona", "Meno ore");
    }
}
