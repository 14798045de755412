package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.UUID;

/** R41: a funded programme with its paths, and cases that Elena Galli takes into it. */
final class ProgrammeScene {

    static final String PROGRAMMES = "/api/v1/programmes";
    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    final People people;
    final ApiClient elena;

    ProgrammeScene(int port) {
        people = new People(port);
        elena = people.operator("elena.galli");
    }

    static String programme(String name, LocalDate first, LocalDate last, int paths) {
        return """
                {"name":"%s","funder":"Fondazione del Monte","firstDay":"%s","lastDay":"%s","paths":%d,"phases":[
                 {"name":"Raccordo","meetings":1,"funded":true},{"name":"Accoglienza","hours":3,"funded":true},
                 {"name":"Consulenza","funded":false}]}""".formatted(name, first, last, paths);
    }

    static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    static void ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    String opened(int paths) {
        ApiClient.Answer answer = people.coordinator()
                .post(PROGRAMMES, programme("SOSteniAMOci " + UUID.randomUUID(), FIRST, FIRST.plusYears(3), paths));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("programmeId").asString();
    }

    String endorsedCase() {
        String caseId = people.followedCase();
        ok(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    ApiClient.Answer take(String caseId, String programmeId) {
        return take(caseId, programmeId, "2026-03-10");
    }

    ApiClient.Answer take(String caseId, String programmeId, String on) {
        return elena.post(
                api(caseId) + "/programme", "{\"programmeId\":\"%s\",\"takenOn\":\"%s\"}".formatted(programmeId, on));
    }

    ApiClient.Answer change(String programmeId, LocalDate last, int paths) {
        return people.coordinator()
                .post(PROGRAMMES + "/" + programmeId + "/changes", """
                {"firstDay":"%s","lastDay":"%s","paths":%d}""".formatted(FIRST, last, paths));
    }
}
