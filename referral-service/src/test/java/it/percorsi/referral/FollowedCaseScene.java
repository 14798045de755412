package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.imports.ReferralSheets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * People around cases of Villa Cortese, sent by the CPS of Magenta: Elena Galli follows them, Marco Sala does not, and
 * Parabiago is another municipality.
 */
public final class FollowedCaseScene {

    public final ApiClient staff;
    public final ApiClient elena;
    public final ApiClient marco;
    public final ApiClient municipality;
    public final ApiClient parabiago;
    public final ApiClient cps;

    public FollowedCaseScene(int port) {
        staff = new ApiClient(port);
        elena = as("operatore", "elena.galli", Map.of());
        marco = as("operatore", "marco.sala", Map.of());
        municipality = as("comune", "comune.villacortese", Map.of("comune", "015248"));
        parabiago = as("comune", "comune.parabiago", Map.of("comune", "015168"));
        cps = as("servizio", "cps", Map.of("servizio", "CPS Magenta"));
    }

    public ApiClient as(String role, String user, Map<String, String> claims) {
        return staff.with(TestTokens.user(user, claims, role));
    }

    public static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    public static void refused(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    /** Id of a new case that Elena Galli follows and the municipality has forwarded. */
    public String followed() {
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

    /** Id of a new followed case whose person has been met. */
    public String interviewed() {
        String caseId = followed();
        done(staff.post(
                "/api/v1/cases/" + caseId + "/interviews",
                "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}"));
        return caseId;
    }

    /** The answer to who opens, for that reason, what a page of somebody else's case does not show. */
    public static ApiClient.Answer breakGlass(ApiClient who, String page, String reason) {
        String open = page + "/emergenza";
        return who.form(open, Html.form(who.page(page).text(), open, Map.of("reason", reason)));
    }

    /** What the access log says about a case, of one kind, the latest first. */
    public List<JsonNode> accesses(String caseId, String kind) {
        return as("coordinatore", "lucia.ferrario", Map.of())
                .get("/api/v1/cases/" + caseId + "/accesses?limit=100")
                .json()
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals(kind))
                .toList();
    }

    /** Every role asks for every endpoint of the table, and only the roles beside it are let in. */
    public void opensTo(Map<String, Set<String>> table, String caseId) {
        Map<String, ApiClient> people =
                new LinkedHashMap<>(Map.of("operatore", elena, "comune", municipality, "servizio", cps));
        people.put("azienda", as("azienda", "azienda", Map.of("azienda", "company-1")));
        for (String role : List.of("coordinatore", "revisore", "amministrazione", "tavolo", "gestore")) {
            people.put(role, as(role, role, Map.of()));
        }
        people.forEach((role, who) -> table.forEach((endpoint, admitted) -> {
            int status = ask(who, endpoint, caseId);
            if (admitted.contains(role)) {
                assertThat(status).as(role + ": " + endpoint).isNotIn(401, 403, 404, 500);
            } else {
                assertThat(status).as(role + ": " + endpoint).isEqualTo(403);
            }
        }));
    }

    private static int ask(ApiClient who, String endpoint, String caseId) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("CASE", caseId);
        boolean program = path.startsWith("/api");
        return endpoint.startsWith("GET")
                ? (program ? who.get(path) : who.page(path)).status()
                : (program ? who.post(path, "{}") : who.form(path, "_key=" + UUID.randomUUID())).status();
    }
}
