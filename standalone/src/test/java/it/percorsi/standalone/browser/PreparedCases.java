package it.percorsi.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Cases brought as far as a page needs them, by the API that other programs use. */
public final class PreparedCases {

    private final ApiClient api;
    private final YearMonth month = YearMonth.now(ZoneId.of("Europe/Rome")).minusMonths(2);
    private final LocalDate start = month.atDay(1);

    /** At the installation that this client speaks to. */
    public PreparedCases(ApiClient api) {
        this.api = api;
    }

    /** The first month of placements, confirmed where they are started. */
    public YearMonth month() {
        return month;
    }

    /** How far a case is brought. */
    public enum Step {
        REFERRED,
        ENDORSED,
        INTERVIEWED,
        ASSESSED,
        DRAFTED,
        SHARED
    }

    /** A new case that has reached this step; tells its id. */
    public String broughtTo(Step goal) {
        return broughtTo(goal, """
                {"referredOn":"%s","channel":"form","sendingService":"SERT Legnano","caseManager":"Anna Re",
                 "category":"2.2","registeredL68":false,"notADuplicate":true,"priority":"high","requestedInstrument":"tirocinio",
                 "reason":"Prova","person":{"familyName":"Rossi","givenName":"Carla",
                 "codiceFiscale":"RSSCRL98R51G324V","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"015118","address":"via Gornati 89","phone":"3347795038"}}
                """);
    }

    /** A forwarded case that waits for its first interview; tells its id. */
    public String onTheWaitingList() {
        String caseId = broughtTo(Step.ENDORSED);
        done("/api/v1/cases/" + caseId + "/waiting", """
                {"reason":"no-operator","joinedOn":"%s"}""".formatted(start.minusDays(60)));
        return caseId;
    }

    /** Books tomorrow at that hour for a forwarded case; tells the appointment's id. */
    public String withAnAppointment(String caseId, String hour) {
        String path = created("/api/v1/cases/" + caseId + "/appointments", """
                {"kind":"other","appointmentOn":"%s","startsAt":"%s","minutes":30,"place":"phone"}""".formatted(
                        LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(1), hour));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Id of a funded programme that takes cases. */
    public String withAProgramme() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        String path = created("/api/v1/programmes", """
                {"name":"SOSteniAMOci","funder":"Fondazione","firstDay":"%s","lastDay":"%s","paths":20,
                 "phases":[{"name":"Raccordo","meetings":1,"funded":true},{"name":"Consulenza","funded":false}]}""".formatted(today.minusDays(30), today.plusDays(300)));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Puts a case into a funded programme that it has left before. */
    public void inProgramme(String caseId, String programmeId) {
        String path = "/api/v1/cases/" + caseId + "/programme";
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        String taking = "{\"programmeId\":\"%s\",\"takenOn\":\"%s\"}".formatted(programmeId, today);
        done(path, taking);
        done(path + "/exit", "{\"reason\":\"person-gave-up\",\"leftOn\":\"%s\"}".formatted(today));
        done(path, taking);
    }

    /** The same for a referral with other content, whose date is left open as {@code %s}. */
    public String broughtTo(Step goal, String referral) {
        String path = created("/api/v1/referrals", referral.formatted(start.minusDays(70)));
        reach(goal, Step.ENDORSED, path + "/endorsement", """
                {"endorsedOn":"%s"}""".formatted(start.minusDays(65)));
        reach(goal, Step.INTERVIEWED, path + "/interviews", """
                {"kind":"first","heldOn":"%s","operator":"Sara"}""".formatted(start.minusDays(50)));
        reach(goal, Step.ASSESSED, path + "/assessment", """
                {"completedOn":"%s","suitability":"suitable","maxWeeklyHours":25,
                 "recommendedInstruments":["tirocinio"],"operator":"Sara","levels":{"autonomy":3,"manual":1},
                 "constraints":["no-loads"],"support":"Affiancamento"}""".formatted(start.minusDays(40)));
        reach(goal, Step.DRAFTED, path + "/project", """
                {"draftedOn":"%s","instrument":"tirocinio","objectives":["Puntualità"],
                 "weeklyHours":20,"months":6,"familyInvolved":false}""".formatted(start.minusDays(30)));
        for (String party : List.of("person", "case-manager", "referring-service", "tutor")) {
            reach(goal, Step.SHARED, path + "/project/agreements", """
                    {"party":"%s","manner":"paper","agreedOn":"%s"}""".formatted(party, start.minusDays(25)));
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void reach(Step goal, Step reached, String path, String json) {
        if (goal.compareTo(reached) >= 0) {
            done(path, json);
        }
    }

    /** A company with an open post; tells {@code companyId/posts/postId}. */
    public String companyWithAPost() {
        return companyWithAPost("02154360131");
    }

    /** The same with another partita IVA, so that there is a second one. */
    public String companyWithAPost(String vatNumber) {
        String company = created("/api/v1/companies", """
                {"name":"Lavanderia Olona","vatNumber":"%s","legalForm":"srl","ateco":"96.01","sector":"Servizi",
                 "municipality":"015118","postalCode":"20025","address":"via Re 1","employees":12,
                 "contactName":"Ivo Sala","phone":"0331000000","email":"ivo@olona.example","tasks":["stiro"],
                 "instruments":["tirocinio"],"registeredOn":"%s"}""".formatted(vatNumber, start.minusDays(60)));
        done(company + "/contacts", """
                {"contactedOn":"%s","outcome":"available"}""".formatted(start.minusDays(40)));
        done(company + "/availability", """
                {"availability":"peak","declaredOn":"%s"}""".formatted(start.minusDays(40)));
        String post = created(company + "/posts", """
                {"tasks":["stiro"],"seats":3,"weeklyHours":20,"instruments":["tirocinio"],"aimedAtHiring":false,
                 "openedOn":"%s"}""".formatted(start.minusDays(40)));
        return post.substring("/api/v1/companies/".length());
    }

    /** A placement of this case on this post that waits for its documents; tells its id. */
    public String proposed(String caseId, String companyAndPost) {
        String[] ids = companyAndPost.split("/posts/", -1);
        String json =
                """
                {"caseId":"%s","companyId":"%s","postId":"%s","instrument":"tirocinio","tutor":"Sara",
                 "companyReferent":"Ivo Sala","startsOn":"%s","endsOn":"%s","weeklyHours":20,
                 "workingDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"proposedOn":"%s"}""".formatted(caseId, ids[0], ids[1], start, start.plusMonths(6).minusDays(1), start.minusDays(20));
        // The project and the post are told by other services.
        ApiClient.Answer answer = await().atMost(Duration.ofSeconds(30))
                .until(() -> api.post("/api/v1/placements", json), last -> last.status() == 201);
        return answer.location().substring("/api/v1/placements/".length());
    }

    /** Starts it, confirms its first month with one absence and agrees on its stipend, which the tutor has to decide. */
    public void startAndConfirm(String placementId) {
        String path = "/api/v1/placements/" + placementId;
        done(path + "/authorisation", """
                {"fundingSource":"Comune di Legnano","authorisedOn":"%s"}""".formatted(start.minusDays(10)));
        done(path + "/insurance", """
                {"insurer":"Riunite","policyNumber":"1","validFrom":"%s","validTo":"%s"}""".formatted(start, start.plusYears(1)));
        for (String party : List.of("person", "company", "managing-body")) {
            done(path + "/signatures", """
                    {"party":"%s","manner":"paper","signedOn":"%s"}""".formatted(party, start.minusDays(5)));
        }
        done(path + "/start", """
                {"startedOn":"%s"}""".formatted(start));
        boolean absent = true;
        for (LocalDate day = start; !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                String json = absent
                        ? "{\"status\":\"absent-unjustified\",\"minutes\":0}"
                        : "{\"status\":\"present\",\"minutes\":240}";
                assertThat(api.put(path + "/attendance/" + day, json).status()).isEqualTo(204);
                absent = false;
            }
        }
        done(path + "/months/" + month + "/confirmation", """
                {"confirmedOn":"%s"}""".formatted(
                        month.plusMonths(1).atDay(2)));
        String agreement = """
                {"placementId":"%s","monthlyCents":15000,"agreedOn":"%s"}""".formatted(placementId, start);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.post("/api/v1/stipends/agreements", agreement).status() == 201);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        api.get("/api/v1/stipends/" + placementId + ":" + month).status() == 200);
    }

    private String created(String path, String json) {
        return expect(path, api.post(path, json), 201).location();
    }

    private void done(String path, String json) {
        ApiClient.Answer answer = api.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(201, 204);
    }

    private static ApiClient.Answer expect(String path, ApiClient.Answer answer, int status) {
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(status);
        return answer;
    }
}
