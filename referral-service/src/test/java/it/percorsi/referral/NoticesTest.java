package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.PATIENCE;
import static it.percorsi.referral.NoticesScene.isTold;
import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platform.privacy.ForgetsPersons;
import it.percorsi.platformtest.ApiClient;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Facts of a case are told to those whom they concern, once each. */
@OnOneServer
class NoticesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<ForgetsPersons> forgetful;

    private People people;
    private NoticesScene scene;

    @BeforeEach
    void meet() {
        people = new People(port);
        scene = new NoticesScene(people);
    }

    @Test
    void theLifeOfACaseIsToldToItsSenderAndToWhoFollowsItButNotToWhoActed() {
        ApiClient sender = scene.somebody(unique("cps"), Map.of("servizio", People.CPS), "servizio");
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = scene.referredBy(sender, People.LEGNANO);
        String path = "/api/v1/cases/" + caseId;
        people.assign(caseId, user, "Elena Galli");
        people.draftProject(caseId, "Puntualità");
        isTold(sender, caseId, "agreement-needed", "forwarded");
        isTold(operator, caseId, "agreement-needed", "assigned");

        assertThat(operator.post(
                                path + "/suspension",
                                "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-04\",\"expectedUntil\":\"2026-06-01\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.staff()
                        .post(path + "/closure", "{\"outcome\":\"gave-up\",\"closedOn\":\"2026-05-11\"}")
                        .status())
                .isEqualTo(204);
        isTold(sender, caseId, "closed", "suspended", "agreement-needed", "forwarded");
        isTold(operator, caseId, "closed", "agreement-needed", "assigned");
    }

    @Test
    void R45_whoReferredIsToldOfAnObservation() {
        ApiClient sender = scene.somebody(unique("cps"), Map.of("servizio", People.CPS), "servizio");
        ApiClient clerk = scene.somebody(unique("clerk"), Map.of("comune", People.LEGNANO), "comune");
        String caseId = scene.sharedProject(sender, unique("op"));
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/observations",
                                "{\"text\":\"In orario\",\"returnedOn\":\"2026-05-04\",\"operator\":\"Sara\"}")
                        .status())
                .isEqualTo(204);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(kinds(sender, caseId)).contains("observed");
            assertThat(kinds(clerk, caseId)).contains("observed");
        });
    }

    @Test
    void anOperatorIsToldWhatColleaguesDoWithTheirTime() {
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        String meeting = Meetings.booking("first", Meetings.today().plusDays(1), "09:30");
        String own = operator.post("/api/v1/cases/" + caseId + "/appointments", meeting)
                .location();
        assertThat(people.coordinator()
                        .post(
                                own + "/move",
                                "{\"appointmentOn\":\"%s\",\"startsAt\":\"15:00\",\"minutes\":45,\"place\":\"home\"}"
                                        .formatted(Meetings.today().plusDays(2)))
                        .status())
                .isEqualTo(204);
        assertThat(people.coordinator()
                        .post(own + "/cancellation", "{\"by\":\"person\",\"reason\":\"hindered\"}")
                        .status())
                .isEqualTo(204);
        assertThat(people.coordinator()
                        .post(
                                "/api/v1/cases/" + caseId + "/appointments",
                                meeting.replace(
                                        "}", ",\"operator\":\"%s\",\"operatorName\":\"Elena\"}".formatted(user)))
                        .status())
                .isEqualTo(201);
        isTold(operator, caseId, "appointment-booked", "appointment-cancelled", "appointment-moved");
    }

    @Test
    void whatConcernsTheCasesOfAnErasedPersonIsGone() {
        String user = unique("op");
        ApiClient operator = scene.operator(user);
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.assign(caseId, user, "Elena Galli");
        isTold(operator, caseId, "assigned");
        String person = people.staff()
                .get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/personId")
                .asString();
        assertThat(person).isNotEmpty();
        forgetful.forEach(one -> one.forget(person));
        assertThat(kinds(operator, caseId)).isEmpty();
    }
}
