package it.percorsi.referral.project;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** People around a project: Elena Galli follows the case, Marco Sala does not. */
final class ProjectScene {

    final ApiClient staff;
    final ApiClient elena;
    final ApiClient marco;

    ProjectScene(int port) {
        staff = new ApiClient(port);
        elena = staff.with(TestTokens.user("elena.galli", "operatore"));
        marco = staff.with(TestTokens.user("marco.sala", "operatore"));
    }

    ApiClient comune(String code) {
        return staff.with(TestTokens.user("comune." + code, Map.of("comune", code), "comune"));
    }

    /** A case of Legnano that was assessed: 25 hours a week. */
    String assessedCase() {
        ApiClient.Answer referred = staff.post("/api/v1/referrals", """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"2.1","registeredL68":false,"priority":"normal","reason":"Vedi relazione",
                 "confirmedMismatch":true,"notADuplicate":true,
                 "person":{"familyName":"Colombo","givenName":"Irene","codiceFiscale":"RSSMRA85T10A562S","sex":"F",
                 "bornOn":"1998-10-11","bornAt":"Parabiago","municipality":"015118","address":"via Gornati 89",
                 "phone":"3347795038"}}""");
        assertThat(referred.status()).as(referred.text()).isEqualTo(201);
        String caseId = referred.json().get("caseId").asString();
        String path = "/api/v1/cases/" + caseId;
        done(staff.post(path + "/operator", "{\"operator\":\"elena.galli\",\"operatorName\":\"Elena Galli\"}"));
        done(staff.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        done(staff.post(path + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}"));
        done(staff.post(path + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara"}"""));
        return caseId;
    }

    void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(204, 302);
        assertThat(answer.location())
                .as("a refused form")
                .doesNotEndWith("/progetto")
                .doesNotEndWith("/revisione");
    }

    /** A first version: a tirocinio with one objective. */
    void draft(String caseId) {
        draft(caseId, false);
    }

    void draft(String caseId, boolean family) {
        draft(caseId, family, "2026-04-01");
    }

    void draft(String caseId, boolean family, String on) {
        done(elena.post("/api/v1/cases/" + caseId + "/project", """
                {"draftedOn":"%s","instrument":"tirocinio","objectives":["Puntualità"],
                 "measures":["Registro presenze"],"dueOn":["2026-06-30"],"actions":["Cerca il posto"],
                 "actionsBy":["tutor"],"weeklyHours":20,"months":6,"familyInvolved":%s,"evaluationWeeks":8,
                 "evaluators":["person","referring-service"],"familyInterviews":false}""".formatted(on, family)));
    }

    void agree(String caseId, String party, String on) {
        done(elena.post(
                "/api/v1/cases/" + caseId + "/project/agreements",
                "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"%s\"}".formatted(party, on)));
    }

    void allAgree(String caseId, String on) {
        for (String party : new String[] {"person", "case-manager", "referring-service", "tutor"}) {
            agree(caseId, party, on);
        }
    }

    JsonNode project(String caseId) {
        return elena.get("/api/v1/cases/" + caseId).json().at("/document/project");
    }

    JsonNode versions(ApiClient who, String caseId) {
        return who.get("/api/v1/cases/" + caseId + "/project").json().get("versions");
    }
}
