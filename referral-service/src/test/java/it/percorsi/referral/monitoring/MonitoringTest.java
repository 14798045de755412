package it.percorsi.referral.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import it.percorsi.referral.imports.ReferralSheets;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OnOneServer
class MonitoringTest {

    private static final String OBSERVATION = """
            {"text":"Arriva in orario e chiede aiuto","returnedOn":"2026-05-04","operator":"Sara"}""";
    private static final String EVALUATION = """
            {"heldOn":"2026-05-11","participants":["person","following-service"],"outcome":"on-course",
             "note":"Vuole aumentare le ore","operator":"Sara"}""";

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
        return "/api/v1/cases/" + caseId;
    }

    /** A case of Villa Cortese, sent by the CPS, with a draft that Elena Galli wrote. */
    private String drafted() {
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
        done(staff.post(api(caseId) + "/operator", "{\"operator\":\"elena.galli\",\"operatorName\":\"Elena Galli\"}"));
        done(staff.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        done(staff.post(
                api(caseId) + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}"));
        done(staff.post(api(caseId) + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,"operator":"Sara"}"""));
        done(staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}"""));
        return caseId;
    }

    private String shared() {
        String caseId = drafted();
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            done(staff.post(
                    api(caseId) + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}".formatted(party)));
        }
        return caseId;
    }

    private static JsonNode monitoring(ApiClient who, String caseId) {
        return who.get(api(caseId) + "/monitoring").json();
    }

    @Test
    void R40_theProjectsOwnCadenceDecides() {
        String caseId = drafted();
        done(staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-02","instrument":"tirocinio","objectives":["Puntualità"],"weeklyHours":20,
                 "months":6,"familyInvolved":false,"evaluationWeeks":8,
                 "evaluators":["person","referring-service"]}"""));
        refused(staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-02","instrument":"tirocinio","objectives":["Puntualità"],"weeklyHours":20,
                 "months":6,"familyInvolved":false,"evaluationWeeks":14,
                 "evaluators":["person","referring-service"]}"""), 422, "evaluations-too-rare");
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            done(staff.post(
                    api(caseId) + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}".formatted(party)));
        }
        assertThat(monitoring(elena, caseId).get("evaluationDueOn").asString()).isEqualTo("2026-06-02");
        done(elena.post(api(caseId) + "/evaluations", """
                {"heldOn":"2026-06-01","participants":["person","following-service"],"outcome":"on-course",
                 "operator":"Sara"}"""));
        assertThat(monitoring(elena, caseId).get("evaluationDueOn").asString()).isEqualTo("2026-07-27");
    }

    @Test
    void R40_theEvaluationIsDueAtTheCadenceOfTheRuleBookAndFlaggedWhenOverdue() {
        String draft = drafted();
        assertThat(monitoring(elena, draft).get("shared").asBoolean()).isFalse();
        refused(elena.post(api(draft) + "/evaluations", EVALUATION), 409, "project-not-shared");
        String caseId = shared();
        assertThat(monitoring(elena, caseId).get("evaluationDueOn").asString()).isEqualTo("2026-07-07");
        done(elena.post(api(caseId) + "/evaluations", EVALUATION));
        JsonNode now = monitoring(elena, caseId);
        assertThat(now.get("evaluationDueOn").asString()).isEqualTo("2026-08-10");
        assertThat(now.get("evaluations").get(0).get("participants")).hasSize(2);
        String page = elena.page("/casi/" + caseId + "/verifiche").text();
        assertThat(page).contains("Prossima valutazione congiunta entro il 10/08/2026.", "Vuole aumentare le ore");
        assertThat(page.contains("Scaduta")).isEqualTo(now.get("overdue").asBoolean());
        assertThat(elena.page("/casi/" + caseId).text()).contains("/casi/" + caseId + "/verifiche");
        done(elena.post(api(caseId) + "/suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-12\"}"));
        assertThat(monitoring(elena, caseId).get("evaluationDueOn").isNull()).isTrue();
        refused(elena.post(api(caseId) + "/evaluations", EVALUATION), 409, "case-suspended");
    }

    @Test
    void R40_theFormSaysWhoIsMissingAndKeepsWhatWasWritten() {
        String caseId = shared();
        String address = "/casi/" + caseId + "/verifiche/nuova";
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("heldOn", "2026-05-11");
        chosen.put("participants", "person");
        chosen.put("outcome", "to-adjust");
        chosen.put("note", "Meno ore");
        chosen.put("nextOn", "");
        chosen.put("operator", "Sara");
        ApiClient.Answer refused =
                elena.form(address, Html.form(elena.page(address).text(), address, chosen));
        assertThat(refused.status()).isEqualTo(302);
        refused(
                elena.post(api(caseId) + "/evaluations", EVALUATION.replace(",\"following-service\"", "")),
                422,
                "evaluation-not-joint");
        assertThat(monitoring(elena, caseId).get("evaluations")).isEmpty();
        String again = elena.form(
                        address,
                        Html.form(elena.page(address).text(), address, chosen) + "&participants=following-service")
                .location();
        assertThat(again).endsWith("/casi/" + caseId + "/verifiche");
        assertThat(elena.page("/casi/" + caseId + "/verifiche").text())
                .contains("Si continua con piccoli aggiustamenti", "Il servizio che segue la persona", "Meno ore");
    }

    @Test
    void R45_whoReferredReadsTheObservationsOfTheirOwnCasesAndSaysSo() {
        String caseId = shared();
        done(elena.post(api(caseId) + "/observations", OBSERVATION));
        String list = "/casi/" + caseId + "/verifiche";
        String reading = "/casi/" + caseId + "/osservazioni/1/presa-visione";
        for (ApiClient who : List.of(municipality, cps)) {
            assertThat(who.page(list).text()).contains("Arriva in orario e chiede aiuto", reading);
        }
        assertThat(cps.form(reading, Html.form(cps.page(list).text(), reading, Map.of()))
                        .status())
                .isEqualTo(302);
        assertThat(cps.page(list).text()).doesNotContain(reading).contains("Servizio inviante: presa visione il");
        refused(cps.post(api(caseId) + "/observations/1/acknowledgement", ""), 409, "observation-already-acknowledged");
        done(municipality.post(api(caseId) + "/observations/1/acknowledgement", ""));
        assertThat(monitoring(elena, caseId).get("observations").get(0).get("readings"))
                .extracting(one -> one.get("by").asString())
                .containsExactly("sending-service", "municipality");
        refused(municipality.post(api(caseId) + "/observations/2/acknowledgement", ""), 409, "observation-not-there");
    }

    @Test
    void R45_nobodyElseReadsThem() {
        String caseId = shared();
        done(elena.post(api(caseId) + "/observations", OBSERVATION));
        done(elena.post(api(caseId) + "/evaluations", EVALUATION));
        ApiClient marco = as("operatore", "marco.sala", Map.of());
        JsonNode seen = monitoring(marco, caseId);
        assertThat(seen.get("healthShown").asBoolean()).isFalse();
        assertThat(seen.get("observations").get(0).get("text").isNull()).isTrue();
        assertThat(seen.get("evaluations").get(0).get("note").isNull()).isTrue();
        assertThat(marco.page("/casi/" + caseId + "/verifiche").text()).doesNotContain("Arriva in orario", "aumentare");
        String list = "/casi/" + caseId + "/verifiche";
        String open = list + "/emergenza";
        assertThat(marco.form(open, "reason=curiosity&_key=" + UUID.randomUUID())
                        .status())
                .isEqualTo(302);
        assertThat(breaks(caseId)).isEmpty();
        assertThat(marco.form(open, Html.form(marco.page(list).text(), open, Map.of("reason", "replacement")))
                        .text())
                .contains("Arriva in orario", "Vuole aumentare le ore");
        assertThat(breaks(caseId)).containsExactly("replacement");
        assertThat(marco.file(api(caseId) + "/monitoring", Map.of("X-Access-Reason", "supervision"))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .contains("Arriva in orario");
        assertThat(breaks(caseId)).containsExactly("supervision", "replacement");
        assertThat(marco.page(list).text()).doesNotContain("Arriva in orario");
        for (ApiClient other : List.of(
                as("comune", "comune.parabiago", Map.of("comune", "015168")),
                as("servizio", "noa", Map.of("servizio", "NOA Parabiago")))) {
            assertThat(other.get(api(caseId) + "/monitoring").status()).isEqualTo(404);
            assertThat(other.page("/casi/" + caseId + "/verifiche").status()).isEqualTo(404);
            assertThat(other.post(api(caseId) + "/observations/1/acknowledgement", "")
                            .status())
                    .isEqualTo(404);
        }
    }

    /** Why somebody opened what is not theirs, the latest first. */
    private List<String> breaks(String caseId) {
        return as("coordinatore", "lucia.ferrario", Map.of())
                .get(api(caseId) + "/accesses?limit=100")
                .json()
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals("break-glass"))
                .map(entry -> entry.get("reason").asString())
                .toList();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsOffered() {
        String caseId = shared();
        String list = "/casi/" + caseId + "/verifiche";
        assertThat(elena.page(list).text()).contains(list + "/nuova", "/osservazioni/nuova");
        done(elena.post(api(caseId) + "/suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-12\"}"));
        assertThat(elena.page(list).text()).contains("/osservazioni/nuova").doesNotContain(list + "/nuova");
        done(elena.post(api(caseId) + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-05-13\"}"));
        assertThat(elena.page(list).text()).doesNotContain("/osservazioni/nuova", list + "/nuova");
    }

    @Test
    void everyRoleGetsWhatTheTableSays() {
        String caseId = shared();
        Set<String> readers = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");
        Set<String> service = Set.of("operatore", "coordinatore");
        Set<String> referrers = Set.of("comune", "servizio");
        Map<String, Set<String>> table = new LinkedHashMap<>(Map.of(
                "GET /casi/CASE/verifiche", readers,
                "GET /api/v1/cases/CASE/monitoring", readers,
                "GET /casi/CASE/verifiche/nuova", service,
                "GET /casi/CASE/osservazioni/nuova", service,
                "POST /casi/CASE/verifiche/nuova", service,
                "POST /casi/CASE/osservazioni/nuova", service,
                "POST /api/v1/cases/CASE/evaluations", service,
                "POST /api/v1/cases/CASE/observations", service,
                "POST /casi/CASE/osservazioni/1/presa-visione", referrers,
                "POST /api/v1/cases/CASE/observations/1/acknowledgement", referrers));
        table.put("POST /casi/CASE/verifiche/emergenza", Set.of("operatore"));
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
