package it.percorsi.referral;

import static it.percorsi.referral.LifeScene.api;
import static it.percorsi.referral.LifeScene.clock;
import static it.percorsi.referral.LifeScene.done;
import static it.percorsi.referral.LifeScene.fill;
import static it.percorsi.referral.LifeScene.page;
import static it.percorsi.referral.LifeScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.views.Views;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.person.CaseFacts;
import it.percorsi.referral.person.CaseFactsRegister;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

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

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
    }

    @Test
    void R28_aComplexCaseHasNoTimeForItsProject() {
        String caseId = people.followedCase();
        done(elena.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        fill(elena, caseId, "colloquio", "kind=first&heldOn=2026-03-09&operator=Sara");
        assertThat(clock(elena, caseId, 1).get("state").asString()).isEqualTo("late");
        fill(elena, caseId, "complessita", "reason=Segue+anche+il+tribunale&flaggedOn=2026-03-10");
        assertThat(clock(elena, caseId, 1).get("state").asString()).isEqualTo("exempt");
        assertThat(elena.page(page(caseId)).text())
                .contains("Caso complesso dal 10/03/2026", "Segue anche il tribunale", "Non si applica");
        assertThat(people.operator("marco.sala").page(page(caseId)).text())
                .contains("Caso complesso dal 10/03/2026")
                .doesNotContain("Segue anche il tribunale");
        assertThat(people.operator("marco.sala").get(api(caseId)).text()).doesNotContain("Segue anche il tribunale");
        fill(elena, caseId, "fine-complessita", "liftedOn=2026-03-11");
        assertThat(clock(elena, caseId, 1).get("state").asString()).isEqualTo("late");
    }

    @Test
    void aCaseIsSuspendedResumedClosedAndReopened() {
        String caseId = people.followedCase();
        done(elena.post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        fill(elena, caseId, "sospensione", "reason=care-path&suspendedOn=2026-03-10&expectedUntil=");
        assertThat(elena.page(page(caseId)).text())
                .contains("Sospeso dal 10/03/2026", "Percorso di cura o comunità", page(caseId) + "/ripresa");
        assertThat(clock(elena, caseId, 0).get("stoppedFor").asString()).isEqualTo("suspended");
        refused(
                elena.post(
                        api(caseId) + "/interviews",
                        "{\"kind\":\"first\",\"heldOn\":\"2026-03-11\",\"operator\":\"Sara\"}"),
                "case-suspended");
        fill(elena, caseId, "ripresa", "resumedOn=2026-04-10");
        assertThat(clock(elena, caseId, 0).get("daysStopped").asInt()).isEqualTo(31);
        fill(elena, caseId, "chiusura", "outcome=gave-up&closedOn=2026-04-11");
        assertThat(elena.page(page(caseId)).text())
                .contains("Chiuso il 11/04/2026: Rinuncia della persona", page(caseId) + "/riapertura")
                .doesNotContain(page(caseId) + "/colloquio", page(caseId) + "/sospensione");
        fill(elena, caseId, "riapertura", "reason=Ha+cambiato+idea&reopenedOn=2026-05-11");
        assertThat(elena.page(page(caseId)).text())
                .contains("Riaperto il 11/05/2026", "Ha cambiato idea", page(caseId) + "/colloquio");
        assertThat(clock(elena, caseId, 0).get("daysStopped").asInt()).isEqualTo(61);
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
}
