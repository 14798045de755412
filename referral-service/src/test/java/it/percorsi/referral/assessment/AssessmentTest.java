package it.percorsi.referral.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.CapacityScales.Area;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnOneServer
class AssessmentTest {

    private static final String FULL = """
            {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
             "recommendedInstruments":["tirocinio"],"operator":"Sara","levels":{"autonomy":3,"manual":1},
             "constraints":["no-loads","public-transport"],"constraintsNote":"Ernia del disco",
             "support":"Affiancamento nei primi due mesi"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private CapacityScales scales;

    private FollowedCaseScene scene;

    @BeforeEach
    void open() {
        scene = new FollowedCaseScene(port);
    }

    private static void accepted(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private static Map<String, String> filledIn(String suitability, String maxWeeklyHours, String completedOn) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("levels[autonomy]", "4");
        chosen.put("suitability", suitability);
        chosen.put("maxWeeklyHours", maxWeeklyHours);
        chosen.put("completedOn", completedOn);
        chosen.put("operator", "Sara");
        return chosen;
    }

    private JsonNode assessment(ApiClient who, String caseId) {
        return who.get("/api/v1/cases/" + caseId).json().get("document").get("assessment");
    }

    @Test
    void theScalesCoverEveryAreaOnceInWords() {
        List<Area> areas = scales.current().areas();
        assertThat(areas)
                .extracting(Area::code)
                .containsExactly(
                        "autonomy", "relations", "rules", "stamina", "manual", "learning", "digital", "motivation");
        assertThat(areas)
                .allSatisfy(area ->
                        assertThat(area.levels()).doesNotHaveDuplicates().noneMatch(String::isBlank));
    }

    @Test
    void R7_residualCapacitiesAreReadByWhoFollowsThePerson() {
        String caseId = scene.interviewed();
        accepted(scene.elena.post("/api/v1/cases/" + caseId + "/assessment", FULL));
        for (ApiClient who : List.of(scene.elena, scene.as("comune", "comune", Map.of("comune", "015248")))) {
            JsonNode profile = assessment(who, caseId).get("profile");
            assertThat(profile.get("scales").asString()).isEqualTo("capacita-1");
            assertThat(profile.get("levels")).hasSize(2);
            assertThat(profile.get("levels").get(0).get("area").asString()).isEqualTo("autonomy");
            assertThat(profile.get("levels").get(0).get("level").asInt()).isEqualTo(3);
            assertThat(profile.get("constraints").get(0).asString()).isEqualTo("no-loads");
            assertThat(profile.get("support").asString()).isEqualTo("Affiancamento nei primi due mesi");
        }
        assertThat(scene.elena.page("/casi/" + caseId).text())
                .contains("Si sposta da sola, anche su percorsi nuovi", "3 su 4", "Non sollevare né portare pesi")
                .contains("Ernia del disco", "/casi/" + caseId + "/valutazione.pdf");
    }

    @Test
    void R7_whoDoesNotFollowThePersonReadsTheOutcomeOnly() {
        String caseId = scene.interviewed();
        accepted(scene.elena.post("/api/v1/cases/" + caseId + "/assessment", FULL));
        JsonNode seen = assessment(scene.marco, caseId);
        assertThat(seen.get("suitability").asString()).isEqualTo("suitable");
        assertThat(seen.get("profile").isNull()).isTrue();
        assertThat(scene.marco.page("/casi/" + caseId).text())
                .doesNotContain("Ernia", "Affiancamento", "3 su 4", "valutazione.pdf");
        assertThat(scene.marco
                        .file("/casi/" + caseId + "/valutazione.pdf", Map.of())
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> elsewhere = scene.as("comune", "comune", Map.of("comune", "015168"))
                .file("/casi/" + caseId + "/valutazione.pdf", Map.of());
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(scene.as("azienda", "azienda", Map.of("azienda", "company-1"))
                        .file("/casi/" + caseId + "/valutazione.pdf", Map.of())
                        .statusCode())
                .isEqualTo(403);
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
    void R7_whatTheScalesDoNotKnowIsRefused() {
        String caseId = scene.interviewed();
        ApiClient.Answer refused = scene.elena.post(
                "/api/v1/cases/" + caseId + "/assessment", FULL.replace("\"manual\":1", "\"courage\":1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("capacity-area-unknown");
        assertThat(scene.elena
                        .post("/api/v1/cases/" + caseId + "/assessment", FULL.replace("no-loads", "no-idea"))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("malformed-input");
        assertThat(scene.elena
                        .post("/api/v1/cases/" + caseId + "/assessment", FULL.replace("\"manual\":1", "\"manual\":9"))
                        .status())
                .isBetween(400, 422);
        assertThat(assessment(scene.elena, caseId).isNull()).isTrue();
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

    @Test
    void theReportIsTaggedItalianAndItIsKeptWhoTookIt() throws IOException {
        String caseId = scene.interviewed();
        assertThat(scene.elena
                        .file("/casi/" + caseId + "/valutazione.pdf", Map.of())
                        .statusCode())
                .isEqualTo(404);
        accepted(scene.elena.post("/api/v1/cases/" + caseId + "/assessment", FULL));
        HttpResponse<byte[]> file = scene.elena.file("/casi/" + caseId + "/valutazione.pdf", Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Valutazione di Colombo Irene", "La persona è idonea", "al massimo 25 ore")
                    .contains("Autonomia e mobilità", "3 su 4", "Non valutata", "Ernia del disco")
                    .contains("Affiancamento nei primi due mesi", "Strumento consigliato: Tirocinio");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("it");
        }
        assertThat(scene.accesses(caseId, "export"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("actor").asString()).isEqualTo("elena.galli"));
    }
}
