package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.OnOneServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The individual project through pages and API: from a template to a second version that all agreed to. */
@OnOneServer
class ProjectPagesTest {

    private static final String MEASURE = "Al massimo 2 ritardi al mese";

    @LocalServerPort
    private int port;

    private ProjectScene scene;

    @BeforeEach
    void meet() {
        scene = new ProjectScene(port);
    }

    private static String form(int hours, String objective, String more) {
        return "_key=" + UUID.randomUUID() + "&draftedOn=2026-04-01&instrument=tirocinio&objectives="
                + URLEncoder.encode(objective, StandardCharsets.UTF_8) + "&objectives=&measures="
                + URLEncoder.encode(MEASURE, StandardCharsets.UTF_8) + "&measures=&dueOn=2026-06-30&dueOn="
                + "&actions=Cerca+il+posto&actions=&actionsBy=tutor&actionsBy=&weeklyHours=" + hours
                + "&months=6&evaluationWeeks=8&evaluators=person&evaluators=referring-service"
                + "&_familyInterviews=on&familyInterviews=true" + more;
    }

    @Test
    void aTemplateFillsTheFormWithinWhatTheAssessmentAllows() {
        String caseId = scene.assessedCase();
        String page = scene.elena
                .page("/casi/" + caseId + "/progetto?modello=borsa-lavoro-terapeutica")
                .text();
        assertThat(page)
                .contains("Avere un impegno regolare che sostiene il percorso di cura")
                .contains("Affianca la persona sul posto di lavoro nelle prime settimane")
                .contains("value=\"15\"", "<option value=\"borsa-lavoro\" selected=\"selected\">");
        assertThat(scene.elena
                        .page("/casi/" + caseId + "/progetto?modello=inserimento-diretto")
                        .text())
                .as("25 hours were assessed, the template says 30")
                .contains("value=\"25\"");
        assertThat(scene.elena.get("/api/v1/cases/project-templates").json().size())
                .isEqualTo(5);
    }

    @Test
    void R29_everyObjectiveHasItsMeasureAndItsDateAndNothingWrittenIsLost() {
        String caseId = scene.assessedCase();
        String path = "/casi/" + caseId + "/progetto";
        ApiClient.Answer refused =
                scene.elena.form(path, form(20, "Puntuale", "").replace("dueOn=2026-06-30", "dueOn="));
        assertThat(refused.status()).isEqualTo(302);
        assertThat(scene.elena.page(path, refused.header("Set-Cookie")).text())
                .contains("come si vede che è raggiunto ed entro quando")
                .contains("value=\"Puntuale\"", "value=\"" + MEASURE + "\"", "value=\"Cerca il posto\"")
                .containsPattern("name=\"familyInterviews\"[^>]*checked");
        assertThat(scene.versions(scene.elena, caseId)).isEmpty();
    }

    @Test
    void R40_thePersonAndTheServiceTakePartInEveryEvaluation() {
        String caseId = scene.assessedCase();
        String path = "/casi/" + caseId + "/progetto";
        ApiClient.Answer refused =
                scene.elena.form(path, form(20, "Puntuale", "").replace("&evaluators=person", ""));
        assertThat(scene.elena.page(path, refused.header("Set-Cookie")).text())
                .contains("partecipano sempre la persona e il servizio inviante", "R40");
    }

    @Test
    void R19_theOldVersionStaysInForceUntilAllHaveAgreedAnew() {
        String caseId = scene.assessedCase();
        String page = "/casi/" + caseId + "/progetto";
        scene.done(scene.elena.form(page, form(20, "Puntuale", "")));
        scene.allAgree(caseId, "2026-04-03");
        assertThat(scene.elena.page(page + "/versioni").text())
                .contains("In vigore: versione 1", "Si vede da: " + MEASURE, "Rivedi il progetto")
                .contains("Ogni 8 settimane", "Colloqui con la famiglia previsti");
        JsonNode clocks = scene.elena.get("/api/v1/cases/" + caseId).json().get("clocks");

        assertThat(scene.elena.page(page + "/revisione").text()).contains("value=\"Puntuale\"");
        scene.done(scene.elena.form(
                page + "/revisione",
                form(24, "Puntuale", "&reason=times&note=Regge+di+più").replace("2026-04-01", "2026-05-01")));
        assertThat(scene.elena.page(page + "/versioni").text())
                .contains("Revisione in corso: versione 2", "Finché tutti non hanno accettato vale la versione 1")
                .contains("Cambiano le ore o la durata", "Regge di più", "20 ore", "24 ore", "cambia");
        JsonNode project = scene.project(caseId);
        assertThat(project.get("version").asInt()).isEqualTo(1);
        assertThat(project.at("/revision/version").asInt()).isEqualTo(2);

        scene.allAgree(caseId, "2026-05-04");
        assertThat(scene.project(caseId).get("version").asInt()).isEqualTo(2);
        assertThat(scene.project(caseId).get("weeklyHours").asInt()).isEqualTo(24);
        assertThat(scene.project(caseId).get("revision").isNull()).isTrue();
        assertThat(scene.elena.page(page + "/versioni").text())
                .contains("In vigore: versione 2", "Versione 1, condivisa il 03/04/2026");
        JsonNode document = scene.elena.get("/api/v1/cases/" + caseId).json();
        assertThat(document.get("clocks")).as("R28: the first sharing counts").isEqualTo(clocks);
        assertThat(document.at("/document/state").asString()).isEqualTo("project-shared");
    }

    @Test
    void R19_aPersonWhoHasNotFollowedReadsNoTextOfAnyVersion() {
        String caseId = scene.assessedCase();
        scene.done(scene.elena.form("/casi/" + caseId + "/progetto", form(20, "Smettere di bere", "")));
        scene.allAgree(caseId, "2026-04-03");
        scene.done(scene.elena.form(
                "/casi/" + caseId + "/progetto/revisione",
                form(24, "Smettere di bere", "&reason=circumstances&note=Ricaduta")
                        .replace("2026-04-01", "2026-05-01")));
        for (String page : new String[] {"/progetto/versioni", "/progetto/revisione", "/progetto", ""}) {
            assertThat(scene.marco.page("/casi/" + caseId + page).text())
                    .as(page)
                    .doesNotContain("Smettere di bere", "Ricaduta", MEASURE, "Cerca il posto");
        }
        assertThat(scene.marco.get("/api/v1/cases/" + caseId + "/project").text())
                .contains("\"healthShown\":false", "\"weeklyHours\":24")
                .doesNotContain("Smettere di bere", "Ricaduta", MEASURE, "Cerca il posto");
        assertThat(scene.marco.get("/api/v1/cases/" + caseId).text()).doesNotContain("Smettere di bere");
        assertThat(scene.comune("015168")
                        .get("/api/v1/cases/" + caseId + "/project")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAgreementOnPaperNamesItsScan() {
        String caseId = scene.assessedCase();
        scene.draft(caseId);
        ApiClient.Answer attached = scene.elena.upload(
                "/api/v1/cases/" + caseId + "/documents",
                Map.of("kind", "agreement-scan"),
                "accordo.pdf",
                "%PDF-1.7 firma".getBytes(StandardCharsets.US_ASCII),
                Map.of());
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        String documentId = attached.json().get("documentId").asString();
        String form = "/casi/" + caseId + "/accordo";
        assertThat(scene.elena.page(form).text()).contains("value=\"" + documentId + "\"", "Accordo allegato il");
        ApiClient.Answer sent = scene.elena.form(
                form,
                "_key=" + UUID.randomUUID() + "&party=person&manner=paper&agreedOn=2026-04-03&documentId="
                        + documentId);
        assertThat(sent.location()).endsWith("/casi/" + caseId);
        assertThat(scene.elena.page("/casi/" + caseId + "/progetto/versioni").text())
                .contains("/casi/" + caseId + "/documenti/" + documentId);
        assertThat(scene.marco.page("/casi/" + caseId + "/progetto/versioni").text())
                .doesNotContain("/documenti/" + documentId);
    }

    @Test
    void aProgramMayLeaveOutWhatThePageAsksFor() {
        String caseId = scene.assessedCase();
        ApiClient.Answer drafted = scene.elena.post("/api/v1/cases/" + caseId + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":true}""");
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(204);
        ApiClient.Answer half = scene.elena.post("/api/v1/cases/" + caseId + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità","Ordine"],
                 "weeklyHours":20,"months":6,"familyInvolved":false,"measures":["Registro"],"dueOn":["2026-06-30"]}""");
        assertThat(half.json().get("code").asString()).isEqualTo("objective-not-measurable");
        assertThat(scene.versions(scene.elena, caseId).get(0).get("version").asInt())
                .isEqualTo(1);
    }
}
