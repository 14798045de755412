package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The clock of the machine jumps: what was recorded keeps its order, and whoever reads it goes on. */
@OnOneServer
class ClockTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clock ofEvents = GenericEventMessage.clock;
    private final Clock ofClaims = AbstractTokenEntry.clock;

    @LocalServerPort
    private int port;

    private void jump(Duration by) {
        GenericEventMessage.clock = Clock.offset(ofEvents, by);
        AbstractTokenEntry.clock = Clock.offset(ofClaims, by);
    }

    @AfterEach
    void setRight() {
        GenericEventMessage.clock = ofEvents;
        AbstractTokenEntry.clock = ofClaims;
    }

    @Test
    void itIsPutBackAndSetRightAgainAndTheStoryGoesOnInOrder() {
        People people = new People(port);
        ApiClient staff = people.staff();
        String path = "/api/v1/cases/" + people.newCase(People.LEGNANO, People.CPS);

        jump(Duration.ofHours(-5));
        assertThat(staff.post(path + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}")
                        .status())
                .isEqualTo(204);
        tells(staff, path, "ReferralSubmitted", "ReferralEndorsed");

        jump(Duration.ofHours(5));
        assertThat(staff.post(
                                path + "/interviews",
                                "{\"kind\":\"first\",\"heldOn\":\"2026-03-09\",\"operator\":\"Sara\"}")
                        .status())
                .isEqualTo(204);
        tells(staff, path, "ReferralSubmitted", "ReferralEndorsed", "InterviewHeld");

        jump(Duration.ZERO);
        assertThat(staff.post(
                                path + "/interviews",
                                "{\"kind\":\"knowledge\",\"heldOn\":\"2026-03-10\",\"operator\":\"Sara\"}")
                        .status())
                .isEqualTo(204);
        tells(staff, path, "ReferralSubmitted", "ReferralEndorsed", "InterviewHeld", "InterviewHeld");
    }

    /** By way of Kafka, to the view of all services' events. */
    private static void tells(ApiClient staff, String path, String... types) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(staff.get(path + "/timeline").json().findValuesAsString("type"))
                                .containsExactly(types));
    }
}
