package it.percorsi.referral.monitoring;

import static it.percorsi.referral.FollowedCaseScene.breakGlass;
import static it.percorsi.referral.FollowedCaseScene.done;
import static it.percorsi.referral.FollowedCaseScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.referral.FollowedCaseScene;
import it.percorsi.referral.OnOneServer;
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

    private FollowedCaseScene scene;

    @BeforeEach
    void open() {
        scene = new FollowedCaseScene(port);
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    /** A followed case with a draft that Elena Galli wrote. */
    private String drafted() {
        String caseId = scene.interviewed();
        done(scene.staff.post(api(caseId) + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,"operator":"Sara"}"""));
        done(scene.staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}"""));
        return caseId;
    }

    private String shared() {
        String caseId = drafted();
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            done(scene.staff.post(
                    api(caseId) + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}".formatted(party)));
        }
        return caseId;
    }

    private static JsonNode monitoring(ApiClient who, String caseId) {
        return who.get(api(caseId) + "/monitoring").json();
    }

    @Test
    void R40_theEvaluationIsDueAtTheCadenceOfTheRuleBookAndFlaggedWhenOverdue() {
        String draft = drafted();
        assertThat(monitoring(scene.elena, draft).get("shared").asBoolean()).isFalse();
        refused(scene.elena.post(api(draft) + "/evaluations", EVALUATION), 409, "project-not-shared");
        String caseId = shared();
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

    @Test
    void R45_whoReferredReadsTheObservationsOfTheirOwnCasesAndSaysSo() {
        String caseId = shared();
        done(scene.elena.post(api(caseId) + "/observations", OBSERVATION));
        String list = "/casi/" + caseId + "/verifiche";
        String reading = "/casi/" + caseId + "/osservazioni/1/presa-visione";
        for (ApiClient who : List.of(scene.municipality, scene.cps)) {
            assertThat(who.page(list).text()).contains("Arriva in orario e chiede aiuto", reading);
        }
        assertThat(scene.cps
                        .form(reading, Html.form(scene.cps.page(list).text(), reading, Map.of()))
                        .status())
                .isEqualTo(302);
        assertThat(scene.cps.page(list).text()).doesNotContain(reading).contains("Servizio inviante: presa visione il");
        refused(
                scene.cps.post(api(caseId) + "/observations/1/acknowledgement", ""),
                409,
                "observation-already-acknowledged");
        done(scene.municipality.post(api(caseId) + "/observations/1/acknowledgement", ""));
        assertThat(monitoring(scene.elena, caseId).get("observations").get(0).get("readings"))
                .extracting(one -> one.get("by").asString())
                .containsExactly("sending-service", "municipality");
        refused(
                scene.municipality.post(api(caseId) + "/observations/2/acknowledgement", ""),
                409,
                "observation-not-there");
    }

    @Test
    void R45_nobodyElseReadsThem() {
        String caseId = shared();
        done(scene.elena.post(api(caseId) + "/observations", OBSERVATION));
        done(scene.elena.post(api(caseId) + "/evaluations", EVALUATION));
        JsonNode seen = monitoring(scene.marco, caseId);
        assertThat(seen.get("healthShown").asBoolean()).isFalse();
        assertThat(seen.get("observations").get(0).get("text").isNull()).isTrue();
        assertThat(seen.get("evaluations").get(0).get("note").isNull()).isTrue();
        assertThat(scene.marco.page("/casi/" + caseId + "/verifiche").text())
                .doesNotContain("Arriva in orario", "aumentare");
        String list = "/casi/" + caseId + "/verifiche";
        assertThat(scene.marco
                        .form(list + "/emergenza", "reason=curiosity&_key=" + UUID.randomUUID())
                        .status())
                .isEqualTo(302);
        assertThat(breaks(caseId)).isEmpty();
        assertThat(breakGlass(scene.marco, list, "replacement").text())
                .contains("Arriva in orario", "Vuole aumentare le ore");
        assertThat(breaks(caseId)).containsExactly("replacement");
        assertThat(scene.marco
                        .file(api(caseId) + "/monitoring", Map.of("X-Access-Reason", "supervision"))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .contains("Arriva in orario");
        assertThat(breaks(caseId)).containsExactly("supervision", "replacement");
        assertThat(scene.marco.page(list).text()).doesNotContain("Arriva in orario");
        for (ApiClient other :
                List.of(scene.parabiago, scene.as("servizio", "noa", Map.of("servizio", "NOA Parabiago")))) {
            assertThat(other.get(api(caseId) + "/monitoring").status()).isEqualTo(404);
            assertThat(other.page("/casi/" + caseId + "/verifiche").status()).isEqualTo(404);
            assertThat(other.post(api(caseId) + "/observations/1/acknowledgement", "")
                            .status())
                    .isEqualTo(404);
        }
    }

    /** Why somebody opened what is not theirs, the latest first. */
    private List<String> breaks(String caseId) {
        return scene.accesses(caseId, "break-glass").stream()
                .map(entry -> entry.get("reason").asString())
                .toList();
    }

    @Test
    void whereNothingCanBeWrittenNothingIsOffered() {
        String caseId = shared();
        String list = "/casi/" + caseId + "/verifiche";
        assertThat(scene.elena.page(list).text()).contains(list + "/nuova", "/osservazioni/nuova");
        done(scene.elena.post(api(caseId) + "/suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-12\"}"));
        assertThat(scene.elena.page(list).text())
                .contains("/osservazioni/nuova")
                .doesNotContain(list + "/nuova");
        done(scene.elena.post(api(caseId) + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-05-13\"}"));
        assertThat(scene.elena.page(list).text()).doesNotContain("/osservazioni/nuova", list + "/nuova");
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
        scene.opensTo(table, caseId);
    }
}
