package it.percorsi.referral.monitoring;

import static it.percorsi.referral.FollowedCaseScene.done;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.FollowedCaseScene;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Cases that Elena Galli follows, with a project that is drafted or shared. */
final class MonitoringScene {

    static final String OBSERVATION = """
            {"text":"Arriva in orario e chiede aiuto","returnedOn":"2026-05-04","operator":"Sara"}""";

    static final String EVALUATION = """
            {"heldOn":"2026-05-11","participants":["person","following-service"],"outcome":"on-course",
             "note":"Vuole aumentare le ore","operator":"Sara"}""";

    final FollowedCaseScene people;

    MonitoringScene(int port) {
        people = new FollowedCaseScene(port);
    }

    static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    /** A followed case with a draft that Elena Galli wrote. */
    String drafted() {
        String caseId = people.interviewed();
        done(people.staff.post(api(caseId) + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"suitable","maxWeeklyHours":25,"operator":"Sara"}"""));
        done(people.staff.post(api(caseId) + "/project", """
                {"draftedOn":"2026-04-01","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}"""));
        return caseId;
    }

    String shared() {
        String caseId = drafted();
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            done(people.staff.post(
                    api(caseId) + "/project/agreements",
                    "{\"party\":\"%s\",\"manner\":\"paper\",\"agreedOn\":\"2026-04-07\"}".formatted(party)));
        }
        return caseId;
    }

    static JsonNode monitoring(ApiClient who, String caseId) {
        return who.get(api(caseId) + "/monitoring").json();
    }
}
