package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.views.Views;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.person.CaseFacts;
import it.percorsi.referral.person.CaseFactsRegister;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** What holds a case up or ends it, through pages and API. */
@OnOneServer
class CaseLifeServiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private Views views;

    @Autowired
    private CaseFactsRegister facts;

    private People people;
    private ApiClient elena;
    private ApiClient legnano;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
        legnano = people.municipality(People.LEGNANO);
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    private static String page(String caseId) {
        return "/casi/" + caseId;
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static void refused(ApiClient.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    /** Fills a form in and lands on the case's page. */
    private static void fill(ApiClient who, String caseId, String step, String fields) {
        String path = page(caseId) + "/" + step;
        ApiClient.Answer form = who.page(path);
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        assertThat(form.text()).contains("name=\"_key\"");
        ApiClient.Answer sent = who.form(path, "_key=" + UUID.randomUUID() + "&" + fields);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        assertThat(sent.location()).endsWith(page(caseId));
    }

    private String endorsedCase(String priority, String referredOn) {
        String body = People.referral(People.LEGNANO, People.CPS)
                .replace("\"normal\"", "\"" + priority + "\"")
                .replace("2026-03-02", referredOn);
        String caseId = people.staff()
                .post("/api/v1/referrals", body)
                .json()
                .get("caseId")
                .asString();
        done(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    private String unsuitableCase() {
        String caseId = people.followedCase();
        done(elena.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        done(elena.post(
                api(caseId) + "/interviews", "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}"));
        done(elena.post(api(caseId) + "/assessment", """
                {"completedOn":"2026-03-20","suitability":"unsuitable","maxWeeklyHours":0,
                 "recommendedInstruments":[],"operator":"Sara"}"""));
        return caseId;
    }

    private JsonNode clock(String caseId, int which) {
        return elena.get(api(caseId)).json().at("/clocks/" + which);
    }

    @Test
    void R27_theWaitingListIsServedByPriorityThenByReferralAndStopsTheClock() {
        String later = endorsedCase("normal", "2026-02-20");
        String earlier = endorsedCase("normal", "2026-02-10");
        String urgent = endorsedCase("high", "2026-03-01");
        for (String caseId : List.of(later, earlier, urgent)) {
            fill(elena, caseId, "attesa", "reason=no-operator&joinedOn=2026-03-06");
        }
        List<String> list = listed("/api/v1/cases/waiting-list");
        assertThat(list).containsSubsequence(urgent, earlier, later);
        assertThat(elena.get(api(later)).json().get("waitingPosition").asInt())
                .isEqualTo(1
                        + elena.get(api(earlier)).json().get("waitingPosition").asInt());
        assertThat(clock(urgent, 0).get("state").asString()).isEqualTo("stopped");
        assertThat(clock(urgent, 0).get("stoppedFor").asString()).isEqualTo("waiting-list");
        assertThat(clock(urgent, 0).get("daysUsed").asInt()).isEqualTo(5);
        assertThat(elena.get(api(urgent)).json().get("dueOn").isNull()).isTrue();
        assertThat(elena.page("/casi/lista-attesa").text()).contains(urgent, "Nessun operatore libero", "Alta");
        assertThat(legnano.page("/casi/lista-attesa").text()).contains(urgent);
        assertThat(people.municipality(People.PARABIAGO)
                        .page("/casi/lista-attesa")
                        .text())
                .doesNotContain(urgent);
        assertThat(elena.page(page(urgent)).text())
                .contains("In lista d’attesa", "Fermo perché il caso è in lista d’attesa", "al posto ");
        assertThat(elena.page("/casi?stato=waiting").text()).contains(urgent, "Fermo");

        assertThat(elena.page(page(urgent) + "/colloquio").text()).contains("con questo colloquio ne esce");
        fill(elena, urgent, "colloquio", "kind=first&heldOn=2026-03-30&operator=Sara");
        assertThat(listed("/api/v1/cases/waiting-list")).contains(later).doesNotContain(urgent);
        assertThat(clock(urgent, 0).get("state").asString()).isEqualTo("met");
        assertThat(clock(urgent, 0).get("daysUsed").asInt()).isEqualTo(5);
        assertThat(clock(urgent, 0).get("daysStopped").asInt()).isEqualTo(24);
        fill(elena, later, "fine-attesa", "leftOn=2026-03-31");
        fill(elena, earlier, "fine-attesa", "leftOn=2026-03-31");
        assertThat(listed("/api/v1/cases/waiting-list")).doesNotContain(later, earlier);
    }

    private List<String> listed(String path) {
        return elena.get(path).json().findValuesAsString("caseId");
    }

    @Test
    void R27_theWaitingListIsReadInPages() {
        String one = endorsedCase("normal", "2026-01-10");
        String two = endorsedCase("normal", "2026-01-11");
        for (String caseId : List.of(one, two)) {
            done(elena.post(api(caseId) + "/waiting", "{\"reason\":\"person-asks\",\"joinedOn\":\"2026-03-06\"}"));
        }
        List<String> whole = listed("/api/v1/cases/waiting-list");
        ApiClient.Answer first = elena.get("/api/v1/cases/waiting-list?limit=1");
        assertThat(first.json().findValuesAsString("caseId")).containsExactly(whole.getFirst());
        String link = first.header("Link");
        ApiClient.Answer second = elena.get(link.substring(1, link.indexOf('>')));
        assertThat(second.json().findValuesAsString("caseId")).containsExactly(whole.get(1));
        assertThat(second.json().at("/0/position").asInt()).isEqualTo(2);
        assertThat(elena.get("/api/v1/cases/waiting-list?after=x").status()).isEqualTo(400);
        for (String caseId : List.of(one, two)) {
            done(elena.post(api(caseId) + "/waiting/end", "{\"leftOn\":\"2026-03-07\"}"));
        }
    }

    @Test
    void R28_aComplexCaseHasNoTimeForItsProject() {
        String caseId = people.followedCase();
        done(elena.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        fill(elena, caseId, "colloquio", "kind=first&heldOn=2026-03-09&operator=Sara");
        assertThat(clock(caseId, 1).get("state").asString()).isEqualTo("late");
        fill(elena, caseId, "complessita", "reason=Segue+anche+il+tribunale&flaggedOn=2026-03-10");
        assertThat(clock(caseId, 1).get("state").asString()).isEqualTo("exempt");
        assertThat(elena.page(page(caseId)).text())
                .contains("Caso complesso dal 10/03/2026", "Segue anche il tribunale", "Non si applica");
        assertThat(people.operator("marco.sala").page(page(caseId)).text())
                .contains("Caso complesso dal 10/03/2026")
                .doesNotContain("Segue anche il tribunale");
        assertThat(people.operator("marco.sala").get(api(caseId)).text()).doesNotContain("Segue anche il tribunale");
        fill(elena, caseId, "fine-complessita", "liftedOn=2026-03-11");
        assertThat(clock(caseId, 1).get("state").asString()).isEqualTo("late");
    }

    @Test
    void R4_theMunicipalityDeclinesAndTheCaseIsOnlyRead() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        assertThat(legnano.page(page(caseId)).text()).contains(page(caseId) + "/non-inoltro");
        fill(
                legnano,
                caseId,
                "non-inoltro",
                "reason=other-service&note=Lo+segue+gi%C3%A0+il+consultorio&declinedOn=2026-03-04");
        assertThat(legnano.page(page(caseId)).text())
                .contains(
                        "Non inoltrato dal comune",
                        "È più adatto un altro servizio",
                        "Lo segue già il consultorio",
                        "il caso si può solo leggere")
                .doesNotContain(page(caseId) + "/inoltro\"", page(caseId) + "/chiusura");
        assertThat(elena.page(page(caseId)).text()).doesNotContain("Lo segue già il consultorio");
        refused(elena.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"), "referral-declined");
        assertThat(elena.get("/api/v1/cases?state=declined&limit=100").text()).contains(caseId);
        assertThat(people.municipality(People.PARABIAGO)
                        .post(
                                api(people.newCase(People.LEGNANO, People.CPS)) + "/declination",
                                "{\"reason\":\"priorities\",\"declinedOn\":\"2026-03-04\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void R7_thePersonGoesBackAndTheMunicipalityAcknowledges() {
        String caseId = unsuitableCase();
        assertThat(elena.page(page(caseId)).text()).contains(page(caseId) + "/restituzione");
        fill(
                elena,
                caseId,
                "restituzione",
                "reasons=work-capacity&reasons=other-path-first&note=Serve+prima+una+casa&returnedOn=2026-03-21");
        assertThat(legnano.page(page(caseId)).text())
                .contains(
                        "Restituito al comune",
                        "Prima serve un altro percorso: cura, casa, formazione",
                        "Serve prima una casa",
                        page(caseId) + "/presa-d-atto");
        refused(elena.post(api(caseId) + "/assessment", """
                {"completedOn":"2026-03-25","suitability":"suitable","maxWeeklyHours":20,
                 "recommendedInstruments":[],"operator":"Sara"}"""), "case-returned");
        fill(legnano, caseId, "presa-d-atto", "note=La+segue+Bruno&acknowledgedOn=2026-03-23");
        assertThat(elena.page(page(caseId)).text())
                .contains("Il comune ne ha preso atto il 23/03/2026", "La segue Bruno", "il caso si può chiudere");
        fill(elena, caseId, "chiusura", "outcome=returned&closedOn=2026-03-24");
        assertThat(elena.page(page(caseId)).text()).contains("Chiuso il 24/03/2026: Restituita al comune");
    }

    @Test
    void R7_theMunicipalityAcknowledgesWhatWasClosedMeanwhile() {
        String caseId = unsuitableCase();
        fill(elena, caseId, "restituzione", "reasons=work-capacity&note=&returnedOn=2026-03-21");
        fill(elena, caseId, "chiusura", "outcome=returned&closedOn=2026-03-22");
        assertThat(legnano.page(page(caseId)).text())
                .contains("non ha ancora preso atto", page(caseId) + "/presa-d-atto");
        fill(legnano, caseId, "presa-d-atto", "note=&acknowledgedOn=2026-03-23");
        assertThat(legnano.page(page(caseId)).text())
                .contains("Chiuso il 22/03/2026", "Il comune ne ha preso atto il 23/03/2026")
                .doesNotContain(page(caseId) + "/presa-d-atto");
    }

    @Test
    void R7_aReturnNeedsAReason() {
        String caseId = unsuitableCase();
        ApiClient.Answer refused = elena.form(
                page(caseId) + "/restituzione", "_key=" + UUID.randomUUID() + "&note=&returnedOn=2026-03-21");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.location()).endsWith("/restituzione");
        assertThat(elena.page(page(caseId) + "/restituzione", refused.header("Set-Cookie"))
                        .text())
                .contains("Serve almeno un valore", "Motivi, almeno uno");
    }

    @Test
    void aCaseIsSuspendedResumedClosedAndReopened() {
        String caseId = people.followedCase();
        done(elena.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        fill(elena, caseId, "sospensione", "reason=care-path&suspendedOn=2026-03-10&expectedUntil=");
        assertThat(elena.page(page(caseId)).text())
                .contains("Sospeso dal 10/03/2026", "Percorso di cura o comunità", page(caseId) + "/ripresa");
        assertThat(clock(caseId, 0).get("stoppedFor").asString()).isEqualTo("suspended");
        refused(
                elena.post(
                        api(caseId) + "/interviews",
                        "{\"kind\":\"first\",\"heldOn\":\"2026-03-11\",\"operator\":\"Sara\"}"),
                "case-suspended");
        fill(elena, caseId, "ripresa", "resumedOn=2026-04-10");
        assertThat(clock(caseId, 0).get("daysStopped").asInt()).isEqualTo(31);
        fill(elena, caseId, "chiusura", "outcome=gave-up&closedOn=2026-04-11");
        assertThat(elena.page(page(caseId)).text())
                .contains("Chiuso il 11/04/2026: Rinuncia della persona", page(caseId) + "/riapertura")
                .doesNotContain(page(caseId) + "/colloquio", page(caseId) + "/sospensione");
        fill(elena, caseId, "riapertura", "reason=Ha+cambiato+idea&reopenedOn=2026-05-11");
        assertThat(elena.page(page(caseId)).text())
                .contains("Riaperto il 11/05/2026", "Ha cambiato idea", page(caseId) + "/colloquio");
        assertThat(clock(caseId, 0).get("daysStopped").asInt()).isEqualTo(61);
    }

    @Test
    void aCaseIsNotClosedWhileAPlacementRuns() {
        String caseId = people.followedCase();
        Elsewhere elsewhere = new Elsewhere(kafka, caseId, "company-1");
        elsewhere.proposePlacement();
        elsewhere.startPlacement();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> views.register(facts)
                        .find(caseId)
                        .map(CaseFacts::running)
                        .filter(running -> !running.isEmpty())
                        .isPresent());
        refused(
                elena.post(api(caseId) + "/closure", "{\"outcome\":\"gave-up\",\"closedOn\":\"2026-06-01\"}"),
                "placement-running");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(elena.page(page(caseId) + "/chiusura").text())
                                .contains("Un inserimento è in corso"));
    }

    @Test
    void R5_theMunicipalityNamesAnotherCaseManager() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        fill(legnano, caseId, "case-manager", "caseManager=Bruno+Testa&changedOn=2026-03-10");
        assertThat(legnano.page(page(caseId)).text()).contains("Bruno Testa");
        assertThat(elena.get(api(caseId))
                        .json()
                        .at("/document/referral/caseManager")
                        .asString())
                .isEqualTo("Bruno Testa");
        refused(
                legnano.post(
                        api(caseId) + "/case-manager",
                        "{\"caseManager\":\"Bruno Testa\",\"changedOn\":\"2026-03-11\"}"),
                "already-case-manager");
        assertThat(people.service(People.CPS)
                        .page(page(caseId) + "/case-manager")
                        .status())
                .isEqualTo(403);
    }
}
