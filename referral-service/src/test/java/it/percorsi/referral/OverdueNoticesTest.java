package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.isTold;
import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.referral.notices.Reminders;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who must act is reminded, once, of what is overdue. */
@OnOneServer
class OverdueNoticesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Reminders reminders;

    private People people;
    private NoticesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new NoticesScene(people);
    }

    @Test
    void R27_theMunicipalityIsRemindedOfAnOverdueReferralOnceHoweverOftenOneLooks() {
        ApiClient clerk = scene.somebody(unique("clerk"), Map.of("comune", People.PARABIAGO), "comune");
        String caseId = people.newCase(People.PARABIAGO, People.CPS);
        isTold(clerk, caseId, "awaits-municipality");
        reminders.remind();
        reminders.remind();
        isTold(clerk, caseId, "interview-late", "awaits-municipality");
    }

    @Test
    void R40_whoFollowsTheCaseIsRemindedOnceOfAnOverdueEvaluation() {
        ApiClient sender = scene.somebody(unique("cps"), Map.of("servizio", People.CPS), "servizio");
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = scene.sharedProject(sender, user);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(operator, caseId)).contains("shared"));
        reminders.remind();
        reminders.remind();
        assertThat(kinds(operator, caseId)).containsOnlyOnce("evaluation-late");
        assertThat(operator.get("/api/v1/cases?follower=me")
                        .json()
                        .get(0)
                        .get("dueOn")
                        .asString())
                .isEqualTo("2026-07-07");
    }
}
