package it.percorsi.referral;

import static it.percorsi.referral.LifeScene.api;
import static it.percorsi.referral.LifeScene.clock;
import static it.percorsi.referral.LifeScene.done;
import static it.percorsi.referral.LifeScene.fill;
import static it.percorsi.referral.LifeScene.page;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The waiting list, through pages and API: in its order, while the clock stands still. */
@OnOneServer
class WaitingListTest {

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

    private List<String> listed(String path) {
        return elena.get(path).json().findValuesAsString("caseId");
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
        assertThat(clock(elena, urgent, 0).get("state").asString()).isEqualTo("stopped");
        assertThat(clock(elena, urgent, 0).get("stoppedFor").asString()).isEqualTo("waiting-list");
        assertThat(clock(elena, urgent, 0).get("daysUsed").asInt()).isEqualTo(5);
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
        assertThat(clock(elena, urgent, 0).get("state").asString()).isEqualTo("met");
        assertThat(clock(elena, urgent, 0).get("daysUsed").asInt()).isEqualTo(5);
        assertThat(clock(elena, urgent, 0).get("daysStopped").asInt()).isEqualTo(24);
        fill(elena, later, "fine-attesa", "leftOn=2026-03-31");
        fill(elena, earlier, "fine-attesa", "leftOn=2026-03-31");
        assertThat(listed("/api/v1/cases/waiting-list")).doesNotContain(later, earlier);
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
}
