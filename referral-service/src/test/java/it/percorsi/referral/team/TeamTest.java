package it.percorsi.referral.team;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.imports.ReferralSheets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private ApiClient staff;
    private ApiClient elena;
    private ApiClient municipality;
    private ApiClient cps;

    @BeforeEach
    void open() {
        staff = new ApiClient(port);
        elena = as("operatore", "elena.galli", Map.of());
        municipality = as("comune", "comune.villacortese", Map.of("comune", "015248"));
        cps = as("servizio", "cps", Map.of("servizio", "CPS Magenta"));
    }

    private ApiClient as(String role, String user, Map<String, String> claims) {
        return staff.with(TestTokens.user(user, claims, role));
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static void refused(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId + "/team";
    }

    /** A case of Villa Cortese, sent by the CPS, that Elena Galli follows. */
    private String followed() {
        String caseId = staff.post("/api/v1/referrals", """
                {"referredOn":"2026-03-01","channel":"form","sendingService":"CPS Magenta","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"priority":"normal","reason":"Vedi relazione",
                 "confirmedMismatch":true,"notADuplicate":true,
                 "person":{"familyName":"Colombo","givenName":"Irene","codiceFiscale":"%s","sex":"F",
                 "bornOn":"1998-10-11","bornAt":"Parabiago","municipality":"015248","address":"via Gornati 89",
                 "phone":"3347795038"}}""".formatted(ReferralSheets.codiceFiscale()))
                .json()
                .get("caseId")
                .asString();
        String path = "/api/v1/cases/" + caseId;
        done(staff.post(path + "/operator", "{\"operator\":\"elena.galli\",\"operatorName\":\"Elena Galli\"}"));
        done(staff.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    private static String signature(String party) {
        return "{\"party\":\"%s\",\"signedOn\":\"2026-03-12\"}".formatted(party);
    }

    private static JsonNode programme(ApiClient who, String caseId) {
        return who.get(api(caseId)).json().at("/team/programme");
    }

    @Test
    void R42_theEquipeIsCalledWrittenAndSignedByEverybody() {
        String caseId = followed();
        assertThat(elena.get(api(caseId)).json().get("team").isNull()).isTrue();
        refused(elena.post(api(caseId) + "/programme", PROGRAMME), 409, "team-not-called");
        done(elena.post(api(caseId), CALL));
        done(elena.post(api(caseId) + "/programme", PROGRAMME.replaceAll("\\{\"party\":\"health\"[^}]*},", "")));
        ApiClient.Answer early = elena.post(api(caseId) + "/signatures", signature("person"));
        refused(early, 409, "team-incomplete");
        assertThat(early.text()).contains("Azienda sanitaria").contains("R42");
        done(elena.post(api(caseId) + "/programme", PROGRAMME));
        for (String party : List.of("job-centre", "health", "social-service", "person")) {
            done(elena.post(api(caseId) + "/signatures", signature(party)));
        }
        refused(elena.post(api(caseId) + "/signatures", signature("person")), 409, "team-already-signed");
        assertThat(programme(elena, caseId).get("version").asInt()).isEqualTo(2);
        assertThat(programme(elena, caseId).get("signatures")).hasSize(4);
        done(elena.post(api(caseId) + "/programme", PROGRAMME.replace("sei mesi", "tre mesi")));
        assertThat(programme(elena, caseId).get("signatures")).isEmpty();
    }

    @Test
    void R42_theSameOnThePages() {
        String caseId = followed();
        String page = "/casi/" + caseId + "/equipe";
        assertThat(elena.page("/casi/" + caseId).text()).contains("href=\"" + page + "\"");
        String none = elena.page(page).text();
        assertThat(none).contains("L’équipe multidisciplinare non è attivata.");
        sent(elena.form(page, Html.form(none, page, Map.of("scheme", "lr-14-2015", "calledOn", "2026-03-06"))));
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
        sent(elena.form(form, Html.form(elena.page(form).text(), form, chosen)));
        assertThat(elena.page(page).text())
                .contains("Legge regionale 14/2015", "Azienda sanitaria (AUSL): manca", "Vive sola")
                .contains("Per firmare serve un componente di ognuno dei tre servizi.")
                .doesNotContain("action=\"" + page + "/firma\"");
        chosen.put("healthName", "Marta Sala");
        chosen.put("healthOffice", "CPS Magenta");
        String again = elena.page(form).text();
        assertThat(again).contains("value=\"Dario Villa\"", ">Vive sola</textarea>");
        sent(elena.form(form, Html.form(again, form, chosen)));
        String sign = page + "/firma";
        sent(elena.form(
                sign, Html.form(elena.page(page).text(), sign, Map.of("party", "health", "signedOn", "2026-03-12"))));
        assertThat(elena.page(page).text())
                .contains("Azienda sanitaria (AUSL), 12/03/2026", "La persona: manca")
                .doesNotContain("value=\"health\"");
    }

    private static void sent(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/equipe");
    }

    @Test
    void R42_profileAndProgrammeAreReadLikeHealthDetails() {
        String caseId = followed();
        done(elena.post(api(caseId), CALL));
        done(elena.post(api(caseId) + "/programme", PROGRAMME));
        for (ApiClient who : List.of(elena, municipality, cps)) {
            assertThat(programme(who, caseId).get("profile").asString()).isEqualTo("Vive sola e vuole lavorare");
        }
        ApiClient marco = as("operatore", "marco.sala", Map.of());
        assertThat(programme(marco, caseId).get("profile").isNull()).isTrue();
        assertThat(programme(marco, caseId).get("members")).hasSize(3);
        assertThat(marco.page("/casi/" + caseId + "/equipe").text())
                .contains("Dario Villa")
                .doesNotContain("Vive sola", "equipe.pdf", "equipe/programma");
        assertThat(marco.file("/casi/" + caseId + "/equipe.pdf", Map.of()).statusCode())
                .isEqualTo(403);
        String page = "/casi/" + caseId + "/equipe";
        String open = page + "/emergenza";
        assertThat(marco.form(open, Html.form(marco.page(page).text(), open, Map.of("reason", "emergency")))
                        .text())
                .contains("Vive sola e vuole lavorare")
                .doesNotContain("equipe.pdf", "equipe/programma");
        assertThat(marco.page(page).text()).doesNotContain("Vive sola");
        assertThat(marco.post(api(caseId) + "/programme", PROGRAMME).status()).isEqualTo(404);
        ApiClient parabiago = as("comune", "comune.parabiago", Map.of("comune", "015168"));
        assertThat(parabiago.get(api(caseId)).status()).isEqualTo(404);
    }

    @Test
    void R42_profileAndProgrammeOnPaperAreTaggedAndHaveRoomForTheMissingSignatures() throws IOException {
        String caseId = followed();
        done(elena.post(api(caseId), CALL));
        assertThat(elena.file("/casi/" + caseId + "/equipe.pdf", Map.of()).statusCode())
                .isEqualTo(404);
        done(elena.post(api(caseId) + "/programme", PROGRAMME));
        done(elena.post(api(caseId) + "/signatures", signature("health")));
        HttpResponse<byte[]> file = elena.file("/casi/" + caseId + "/equipe.pdf", Map.of());
        assertThat(file.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("profilo e programma di Colombo Irene", "Marta Sala, CPS Magenta", "Vive sola")
                    .contains("Azienda sanitaria (AUSL) 12/03/2026 firmato", "La persona ....");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(as("coordinatore", "lucia.ferrario", Map.of())
                        .get("/api/v1/cases/" + caseId + "/accesses?limit=100")
                        .json()
                        .valueStream()
                        .filter(entry -> entry.get("kind").asString().equals("export")))
                .hasSize(1);
    }

    @Test
    void everyRoleGetsWhatTheTableSays() {
        String caseId = followed();
        done(elena.post(api(caseId), CALL));
        done(elena.post(api(caseId) + "/programme", PROGRAMME));
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
        Map<String, ApiClient> people =
                new LinkedHashMap<>(Map.of("operatore", elena, "comune", municipality, "servizio", cps));
        people.put("azienda", as("azienda", "azienda", Map.of("azienda", "company-1")));
        for (String role : List.of("coordinatore", "revisore", "amministrazione", "tavolo", "gestore")) {
            people.put(role, as(role, role, Map.of()));
        }
        people.forEach((role, who) -> table.forEach((endpoint, admitted) -> {
            String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("CASE", caseId);
            boolean get = endpoint.startsWith("GET");
            boolean program = path.startsWith("/api");
            int status = get
                    ? (program ? who.get(path) : who.page(path)).status()
                    : (program ? who.post(path, "{}") : who.form(path, "_key=" + UUID.randomUUID())).status();
            if (admitted.contains(role)) {
                assertThat(status).as(role + ": " + endpoint).isNotIn(401, 403, 404, 500);
            } else {
                assertThat(status).as(role + ": " + endpoint).isEqualTo(403);
            }
        }));
    }
}
