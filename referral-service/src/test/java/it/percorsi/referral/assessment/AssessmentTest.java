package it.percorsi.referral.assessment;

import static it.percorsi.referral.assessment.AssessmentScene.FULL;
import static it.percorsi.referral.assessment.AssessmentScene.accepted;
import static it.percorsi.referral.assessment.AssessmentScene.assessment;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.CapacityScales.Area;
import java.io.IOException;
import java.net.http.HttpResponse;
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

/** R7: what an assessment found, who reads it, on screen and on paper, and what it decides. */
@OnOneServer
class AssessmentTest {

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
    void R7_R19_aPersonIsAssessedAgainAndTheProjectInForceStands() {
        String caseId = scene.interviewed();
        String path = "/api/v1/cases/" + caseId;
        accepted(scene.elena.post(path + "/assessment", FULL));
        accepted(scene.elena.post(path + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}"""));
        assertThat(scene.elena.page("/casi/" + caseId).text()).contains("/casi/" + caseId + "/valutazione\"");
        accepted(scene.elena.post(path + "/assessment", """
                {"completedOn":"2026-04-02","suitability":"suitable","maxWeeklyHours":22,"operator":"Sara"}"""));
        assertThat(state(caseId)).isEqualTo("project-drafted");
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            accepted(scene.staff.post(
                    path + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}".formatted(party)));
        }
        accepted(scene.elena.post(path + "/assessment", """
                {"completedOn":"2026-05-04","suitability":"unsuitable","operator":"Sara"}"""));
        assertThat(state(caseId)).isEqualTo("project-shared");
        assertThat(scene.elena.page("/casi/" + caseId).text())
                .contains("il progetto resta in vigore", "/casi/" + caseId + "/restituzione")
                .contains("Valutazione precedente, del 02/04/2026: Idoneo, al massimo 22 ore");
        accepted(scene.elena.post(path + "/return", "{\"reasons\":[\"health\"],\"returnedOn\":\"2026-05-10\"}"));
        assertThat(state(caseId)).isEqualTo("returned");
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

    private String state(String caseId) {
        return scene.elena
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/state")
                .asString();
    }
}
