package it.percorsi.referral.assessment;

import static it.percorsi.referral.assessment.AssessmentScene.FULL;
import static it.percorsi.referral.assessment.AssessmentScene.accepted;
import static it.percorsi.referral.assessment.AssessmentScene.assessment;
import static it.percorsi.referral.assessment.AssessmentScene.filledIn;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.rulebook.CapacityScales;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The form of an assessment asks what is to be found out, and loses nothing of what was written. */
@OnOneServer
class AssessmentFormTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CapacityScales scales;

    private FollowedCaseScene scene;

    @BeforeEach
    void open() {
        scene = new FollowedCaseScene(port);
    }

    @Test
    void R7_theFormAsksEveryAreaAndShowsWhatWasFoundBefore() {
        String caseId = scene.interviewed();
        accepted(scene.elena.post("/api/v1/cases/" + caseId + "/assessment", FULL));
        String address = "/casi/" + caseId + "/valutazione";
        String page = scene.elena.page(address).text();
        scales.current()
                .areas()
                .forEach(area -> assertThat(page).contains("name=\"levels[" + area.code() + "]\"", area.name()));
        assertThat(page).contains("L’ultima volta: 3 – Si sposta da sola, anche su percorsi nuovi");
        Map<String, String> chosen = filledIn("autonomous", "30", "2026-04-02");
        chosen.put("levels[manual]", "");
        chosen.put("constraints", "breaks");
        chosen.put("support", " ");
        ApiClient.Answer sent = scene.elena.form(address, Html.form(page, address, chosen));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        JsonNode now = assessment(scene.elena, caseId);
        assertThat(now.get("profile").get("levels")).hasSize(1);
        assertThat(now.get("profile").get("levels").get(0).get("level").asInt()).isEqualTo(4);
        assertThat(now.get("previous").get("profile").get("levels")).hasSize(2);
        assertThat(now.get("previous").get("previous").isNull()).isTrue();
        assertThat(scene.elena.page("/casi/" + caseId).text())
                .contains("Valutazione precedente, del 20/03/2026: Idoneo, al massimo 25 ore a settimana (Sara).");
    }

    @Test
    void R7_whoIsUnsuitableIsNotAskedForHours() {
        String caseId = scene.interviewed();
        String address = "/casi/" + caseId + "/valutazione";
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("suitability", "suitable");
        chosen.put("maxWeeklyHours", "");
        chosen.put("completedOn", "2026-03-20");
        chosen.put("operator", "Sara");
        ApiClient.Answer refused =
                scene.elena.form(address, Html.form(scene.elena.page(address).text(), address, chosen));
        assertThat(scene.elena.page(address, refused.header("Set-Cookie")).text())
                .contains("Indica quante ore a settimana la persona può sostenere.");
        chosen.put("suitability", "unsuitable");
        ApiClient.Answer taken =
                scene.elena.form(address, Html.form(scene.elena.page(address).text(), address, chosen));
        assertThat(taken.location()).endsWith("/casi/" + caseId);
        assertThat(assessment(scene.elena, caseId).get("maxWeeklyHours").asInt())
                .isZero();
        assertThat(scene.elena.page("/casi/" + caseId).text())
                .contains("Non idoneo")
                .doesNotContain("Ore sostenibili a settimana");
        assertThat(scene.elena.page(address).text()).doesNotContain("al massimo 0 ore");
    }

    @Test
    void aRefusedFormComesBackAsItWasFilledIn() {
        String caseId = scene.interviewed();
        String address = "/casi/" + caseId + "/valutazione";
        Map<String, String> chosen = filledIn("suitable", "30", "2026-03-08");
        chosen.put("constraints", "breaks");
        chosen.put("support", "Un affiancamento");
        ApiClient.Answer sent =
                scene.elena.form(address, Html.form(scene.elena.page(address).text(), address, chosen));
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        String again = scene.elena.page(address, sent.header("Set-Cookie")).text();
        assertThat(again)
                .contains("La data è precedente al passo già registrato il 2026-03-09", ">Un affiancamento</textarea>")
                .containsPattern("name=\"levels\\[autonomy\\]\" value=\"4\"[^>]*checked")
                .containsPattern("name=\"constraints\" value=\"breaks\"[^>]*checked");
        assertThat(assessment(scene.elena, caseId).isNull()).isTrue();
    }

    @Test
    void whatSomebodyElseFoundInTheMeantimeIsComparedAreaByArea() {
        String caseId = scene.interviewed();
        String address = "/casi/" + caseId + "/valutazione";
        Map<String, String> chosen = filledIn("suitable", "25", "2026-03-20");
        String stale = Html.form(scene.elena.page(address).text(), address, chosen);
        accepted(scene.elena.post("/api/v1/cases/" + caseId + "/assessment", FULL));
        ApiClient.Answer conflict = scene.elena.form(address, stale);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text())
                .contains("name=\"_choice.levels[autonomy]\"", "Autonomia e mobilità")
                .contains("Il tuo valore: 4", "Il valore di elena.galli: 3");
        assertThat(assessment(scene.elena, caseId).at("/profile/levels/0/level").asInt())
                .isEqualTo(3);
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("_choice.levels[autonomy]", "mine");
        ApiClient.Answer saved = scene.elena.form(address, Html.form(conflict.text(), address, choices));
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        assertThat(assessment(scene.elena, caseId).at("/profile/levels/0/level").asInt())
                .isEqualTo(4);
    }
}
