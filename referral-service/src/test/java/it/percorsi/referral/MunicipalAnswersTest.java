package it.percorsi.referral;

import static it.percorsi.referral.LifeScene.api;
import static it.percorsi.referral.LifeScene.done;
import static it.percorsi.referral.LifeScene.fill;
import static it.percorsi.referral.LifeScene.page;
import static it.percorsi.referral.LifeScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The municipality declines, acknowledges who is given back to it, names another case manager. */
@OnOneServer
class MunicipalAnswersTest {

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient elena;
    private ApiClient legnano;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
        legnano = people.municipality(People.LEGNANO);
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
