package it.percorsi.referral.absence;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import it.percorsi.referral.OnOneServer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one instance has decided about an absence the other one shows at once. */
@OnOneServer
class AbsencesOfTwoInstancesTest {

    private static final String API = "/api/v1/operator-absences";

    @LocalServerPort
    private int port;

    @Autowired
    private EventStore events;

    @Autowired
    private Clock clock;

    @Value("${percorsi.ambito}")
    private String ambito;

    @Test
    void R32_whatWasPlannedOrShortenedElsewhereAMomentAgoIsFound() {
        String marco = "marco-" + UUID.randomUUID();
        ApiClient elena = new ApiClient(port).with(TestTokens.user("elena-" + UUID.randomUUID(), "operatore"));
        assertThat(elena.with(TestTokens.user(marco, "operatore"))
                        .page("/avvisi")
                        .status())
                .isEqualTo(200);
        LocalDate day = LocalDate.now(clock).plusDays(2);
        Absences here = new Absences(events, clock, ambito);
        here.all();
        String absenceId = elena.post(
                        API,
                        "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":\"%s\"}"
                                .formatted(day, day.plusDays(3), marco))
                .json()
                .get("absenceId")
                .asString();
        long planned = here.find(absenceId).orElseThrow().version();

        here.all();
        ApiClient.Answer shortened =
                elena.post(API + "/" + absenceId + "/end", "{\"lastDay\":\"%s\"}".formatted(day.plusDays(1)));
        assertThat(shortened.status()).as(shortened.text()).isEqualTo(204);
        Absences.Versioned found = here.find(absenceId).orElseThrow();
        assertThat(found.version()).isGreaterThan(planned);
        assertThat(found.absence().lastDay()).isEqualTo(day.plusDays(1));
        assertThat(here.find("none")).isEmpty();
    }
}
