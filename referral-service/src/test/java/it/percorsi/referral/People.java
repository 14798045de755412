package it.percorsi.referral;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** People of every role, and the cases that they try to open. */
final class People {

    static final String LEGNANO = "015118";
    static final String PARABIAGO = "015168";
    static final String CPS = "CPS Legnano";
    static final String REASON = "Ha bisogno di orari regolari";

    private final ApiClient api;

    People(int port) {
        this.api = new ApiClient(port);
    }

    /** Coordinator, operator and bookkeeping in one. */
    ApiClient staff() {
        return api;
    }

    ApiClient operator(String user) {
        return api.with(TestTokens.user(user, "operatore"));
    }

    ApiClient coordinator() {
        return api.with(TestTokens.user("lucia.ferrario", "coordinatore"));
    }

    ApiClient municipality(String code) {
        return api.with(TestTokens.user("comune." + code, Map.of("comune", code), "comune"));
    }

    ApiClient service(String name) {
        return api.with(TestTokens.user("servizio", Map.of("servizio", name), "servizio"));
    }

    ApiClient company(String companyId) {
        return api.with(TestTokens.user("azienda", Map.of("azienda", companyId), "azienda"));
    }

    ApiClient of(String role) {
        return api.with(TestTokens.user(role, role));
    }

    /** One of every role, by role; the operator is Elena Galli, who follows the case of {@link #followedCase()}. */
    Map<String, ApiClient> everyRole() {
        Map<String, ApiClient> people = new LinkedHashMap<>();
        people.put("operatore", operator("elena.galli"));
        people.put("coordinatore", coordinator());
        people.put("comune", municipality(LEGNANO));
        people.put("servizio", service(CPS));
        people.put("azienda", company("company-of-nobody"));
        for (String role : new String[] {"amministrazione", "tavolo", "revisore", "gestore"}) {
            people.put(role, of(role));
        }
        return people;
    }

    ApiClient one(String role) {
        return Objects.requireNonNull(everyRole().get(role));
    }

    static String referral(String municipality, String service) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"%s","caseManager":"Anna Re",
                 "category":"1.1","invalidityPercent":67,"registeredL68":false,"priority":"normal",
                 "confirmedMismatch":true,"notADuplicate":true,"reason":"%s","person":{"familyName":"Colombo","givenName":"Irene",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"%s","address":"via Gornati 89","phone":"3347795038"}}
                """.formatted(service, REASON, municipality);
    }

    /** Id of a new case. */
    String newCase(String municipality, String service) {
        return api.post("/api/v1/referrals", referral(municipality, service))
                .json()
                .get("caseId")
                .asString();
    }

    /** A case of Legnano, sent by the CPS, that Elena Galli follows. */
    String followedCase() {
        String caseId = newCase(LEGNANO, CPS);
        assign(caseId, "elena.galli", "Elena Galli");
        return caseId;
    }

    void assign(String caseId, String user, String name) {
        ApiClient.Answer answer = api.post(
                "/api/v1/cases/" + caseId + "/operator",
                "{\"operator\":\"%s\",\"operatorName\":\"%s\"}".formatted(user, name));
        if (answer.status() != 204) {
            throw new AssertionError(answer.text());
        }
    }

    /** Takes a case to its draft, whose objective is given. */
    void draftProject(String caseId, String objective) {
        String path = "/api/v1/cases/" + caseId;
        api.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        api.post(path + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}");
        api.post(path + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara"}""");
        ApiClient.Answer drafted = api.post(path + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["%s"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}""".formatted(objective));
        if (drafted.status() != 204) {
            throw new AssertionError(drafted.text());
        }
    }

    /** What the access log says about a case, of one kind, the latest first. */
    List<JsonNode> accesses(String caseId, String kind) {
        return coordinator()
                .get("/api/v1/cases/" + caseId + "/accesses?limit=500")
                .json()
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals(kind))
                .toList();
    }
}
