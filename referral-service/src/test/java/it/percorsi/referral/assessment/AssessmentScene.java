package it.percorsi.referral.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A whole assessment as a program and as a form give it, and how a case shows the latest. */
final class AssessmentScene {

    static final String FULL = """
            {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
             "recommendedInstruments":["tirocinio"],"operator":"Sara","levels":{"autonomy":3,"manual":1},
             "constraints":["no-loads","public-transport"],"constraintsNote":"Ernia del disco",
             "support":"Affiancamento nei primi due mesi"}""";

    private AssessmentScene() {}

    static void accepted(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    static Map<String, String> filledIn(String suitability, String maxWeeklyHours, String completedOn) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("levels[autonomy]", "4");
        chosen.put("suitability", suitability);
        chosen.put("maxWeeklyHours", maxWeeklyHours);
        chosen.put("completedOn", completedOn);
        chosen.put("operator", "Sara");
        return chosen;
    }

    static JsonNode assessment(ApiClient who, String caseId) {
        return who.get("/api/v1/cases/" + caseId).json().get("document").get("assessment");
    }
}
