package it.percorsi.referral.team;

import static it.percorsi.referral.FollowedCaseScene.breakGlass;
import static it.percorsi.referral.FollowedCaseScene.done;
import static it.percorsi.referral.FollowedCaseScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnOneServer
class TeamTest {

    private static final String CALL = "{\"scheme\":\"gol-cluster-4\",\"calledOn\":\"2026-03-06\"}";
    private static final String PROGRAMME = """
            {"members":[{"party":"job-centre","name":"Dario Villa","office":"CPI Legnano"},
             {"party":"health","name":"Marta Sala","office":"CPS Magenta"},
             {"party":"social-service","name":"Anna Re","office":"Comune di Legnano"}],
             "profile":"Vive sola e vuole lavorare","programme":"Tirocinio inclusivo di sei mesi",
             "writtenOn":"2026-03-10"}""";

    @LocalServerPort
    private int port;

    private FollowedCaseScene scene;

    @BeforeEach
    void open() {
        scene = new FollowedCaseScene(port);
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId + "/team";
    }

    private static String signature(String party) {
        return "{\"party\":\"%s\",\"signedOn\":\"2026-03-12\"}".formatted(party);
    }

    private static JsonNode programme(ApiClient who, String caseId) {
        return who.get(api(caseId)).json().at("/team/programme");
    }

    @Test
    void R42_theEquipeIsCalledWrittenAndSignedByEverybody() {
        String caseId = scene.followed();
        assertThat(scene.elena.get(api(caseId)).json().get("team").isNull()).isTrue();
        refused(scene.elena.post(api(caseId) + "/programme", PROGRAMME), 409, "team-not-called");
        done(scene.elena.post(api(caseId), CALL));
        done(scene.elena.post(api(caseId) + "/programme", PROGRAMME.replaceAll("\\{\"party\":\"health\"[^}]*},", "")));
        ApiClient.Answer early = scene.elena.post(api(caseId) + "/signatures", signature("person"));
        refused(early, 409, "team-incomplete");
        assertThat(early.text()).contains("Azienda sanitaria").contains("R42");
        done(scene.elena.post(api(caseId) + "/programme", PROGRAMME));
        for (String party : List.of("job-centre", "health", "social-service", "person")) {
            done(scene.elena.post(api(caseId) + "/signatures", signature(party)));
        }
        refused(scene.elena.post(api(caseId) + "/signatures", signature("person")), 409, "team-already-signed");
        assertThat(programme(scene.elena, caseId).get("version").asInt()).isEqualTo(2);
        assertThat(programme(scene.elena, caseId).get("signatures")).hasSize(4);
        done(scene.elena.post(api(caseId) + "/programme", PROGRAMME.replace("sei mesi", "tre mesi")));
        assertThat(programme(scene.elena, caseId).get("signatures")).isEmpty();
    }

    @Test
    void R42_theSameOnThePages() {
        String caseId = scene.followed();
        String page = "/casi/" + caseId + "/equipe";
        assertThat(scene.elena.page("/casi/" + caseId).text()).contains("href=\"" + page + "\"");
        String none = scene.elena.page(page).text();
        assertThat(none).contains("L’équipe multidisciplinare non è attivata.");
        sent(scene.elena.form(page, Html.form(none, page, Map.of("scheme", "lr-14-2015", "calledOn", "2026-03-06"))));
        String form = page + "/programma";
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("jobCentreName", "Dario Villa");
        chosen.put("jobCentreOffice", "CPI Legnano");
        chosen.put("healthName", "");
        chosen.put("healthOffice", "");
        chosen.put("socialServiceName", "Anna Re");
        chosen.put("socialServiceOffice", "Comune");
        chosen.put("profile", "Vive sola");
        chosen.put("programme", "Tirocinio inclusivo");
        chosen.put("writtenOn", "2026-03-10");
        sent(scene.elena.form(form, Html.form(scene.elena.page(form).text(), form, chosen)));
        assertThat(scene.elena.page(page).text())
                .contains("Legge regionale 14/2015", "Azienda sanitaria (AUSL): manca", "Vive sola")
                .contains("Per firmare serve un componente di ognuno dei tre servizi.")
                .doesNotContain("action=\"" + page + "/firma\"");
        chosen.put("healthName", "Marta Sala");
        chosen.put("healthOffice", "CPS Magenta");
        String again = scene.elena.page(form).text();
        assertThat(again).contains("value=\"Dario Villa\"", ">Vive sola</textarea>");
        sent(scene.elena.form(form, Html.form(again, form, chosen)));
        String sign = page + "/firma";
        sent(scene.elena.form(
                sign,
                Html.form(scene.elena.page(page).text(), sign, Map.of("party", "health", "signedOn", "2026-03-12"))));
        assertThat(scene.elena.page(page).text())
                .contains("Azienda sanitaria (AUSL), 12/03/2026", "La persona: manca")
                .doesNotContain("value=\"health\"");
    }

    private static void sent(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/equipe");
    }

    @Test
    void R42_profileAndProgrammeAreReadLikeHealthDetails() {
        String caseId = scene.followed();
        done(scene.elena.post(api(caseId), CALL));
        done(scene.elena.post(api(caseId) + "/programme", PROGRAMME));
        for (ApiClient who : List.of(scene.elena, scene.municipality, scene.cps)) {
            assertThat(programme(who, caseId).get("profile").asString()).isEqualTo("Vive sola e vuole lavorare");
        }
        assertThat(programme(scene.marco, caseId).get("profile").isNull()).isTrue();
        assertThat(programme(scene.marco, caseId).get("members")).hasSize(3);
        assertThat(scene.marco.page("/casi/" + caseId + "/equipe").text())
                .contains("Dario Villa")
                .doesNotContain("Vive sola", "equipe.pdf", "equipe/programma");
        assertThat(scene.marco.file("/casi/" + caseId + "/equipe.pdf", Map.of()).statusCode())
                .isEqualTo(403);
        String page = "/casi/" + caseId + "/equipe";
        assertThat(breakGlass(scene.marco, page, "emergency").text())
                .contains("Vive sola e vuole lavorare")
                .doesNotContain("equipe.pdf", "equipe/programma");
        assertThat(scene.marco.page(page).text()).doesNotContain("Vive sola");
        assertThat(scene.marco.post(api(caseId) + "/programme", PROGRAMME).status())
                .isEqualTo(404);
        assertThat(scene.parabiago.get(api(caseId)).status()).isEqualTo(404);
    }

    @Test
    void R42_profileAndProgrammeOnPaperAreTaggedAndHaveRoomForTheMissingSignatures() throws IOException {
        String caseId = scene.followed();
        done(scene.elena.post(api(caseId), CALL));
        assertThat(scene.elena.file("/casi/" + caseId + "/equipe.pdf", Map.of()).statusCode())
                .isEqualTo(404);
        done(scene.elena.post(api(caseId) + "/programme", PROGRAMME));
        done(scene.elena.post(api(caseId) + "/signatures", signature("health")));
        HttpResponse<byte[]> file = scene.elena.file("/casi/" + caseId + "/equipe.pdf", Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("profilo e programma di Colombo Irene", "Marta Sala, CPS Magenta", "Vive sola")
                    .contains("Azienda sanitaria (AUSL) 12/03/2026 firmato", "La persona ....");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(scene.accesses(caseId, "export")).hasSize(1);
    }

    @Test
    void everyRoleGetsWhatTheTableSays() {
        String caseId = scene.followed();
        done(scene.elena.post(api(caseId), CALL));
        done(scene.elena.post(api(caseId) + "/programme", PROGRAMME));
        Set<String> readers = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");
        Set<String> service = Set.of("operatore", "coordinatore");
        Map<String, Set<String>> table = new LinkedHashMap<>(Map.of(
                "GET /casi/CASE/equipe", readers,
                "GET /casi/CASE/equipe.pdf", readers,
                "GET /api/v1/cases/CASE/team", readers,
                "GET /casi/CASE/equipe/programma", service,
                "POST /casi/CASE/equipe", service,
                "POST /casi/CASE/equipe/programma", service,
                "POST /casi/CASE/equipe/firma", service,
                "POST /api/v1/cases/CASE/team", service,
                "POST /api/v1/cases/CASE/team/programme", service,
                "POST /api/v1/cases/CASE/team/signatures", service));
        table.put("POST /casi/CASE/equipe/emergenza", Set.of("operatore"));
        scene.opensTo(table, caseId);
    }
}
