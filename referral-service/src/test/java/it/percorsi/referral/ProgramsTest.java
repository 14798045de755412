package it.percorsi.referral;

import static it.percorsi.referral.NoticesScene.isTold;
import static it.percorsi.referral.NoticesScene.kinds;
import static it.percorsi.referral.NoticesScene.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestTokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Programs do the work of people, and are offered to nobody as one of them. */
@OnOneServer
class ProgramsTest {

    @LocalServerPort
    private int port;

    private People people;
    private String name;
    private ApiClient program;

    @BeforeEach
    void meet() {
        people = new People(port);
        name = unique("programma");
        program = people.staff()
                .with(TestTokens.user(name, Map.of("client_id", name), "operatore", "coordinatore", "amministrazione"));
        assertThat(program.get("/api/v1/cases").status()).isEqualTo(200);
    }

    private static String shown(ApiClient who, String page) {
        ApiClient.Answer answer = who.page(page);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void R32_aProgramIsNobodysSubstituteAndIsGivenNobodysTime() {
        String person = unique("persona");
        assertThat(people.operator(person).page("/avvisi").status()).isEqualTo(200);
        String absence = shown(people.coordinator(), "/calendario/assenze/nuova");
        assertThat(absence).contains(person).doesNotContain(name);
        assertThat(people.coordinator()
                        .post(
                                "/api/v1/operator-absences",
                                "{\"operator\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":\"%s\"}"
                                        .formatted(person, Meetings.today(), Meetings.today(), name))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aProgramThatTookACaseOnIsNotOfferedForAnotherOne() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.assign(caseId, name, "Programma");
        String person = unique("persona");
        people.assign(people.newCase(People.LEGNANO, People.CPS), person, "Persona");
        String offered = "/casi/assegna?caso=" + caseId;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(shown(people.coordinator(), offered)).contains(person));
        assertThat(shown(people.coordinator(), offered)).doesNotContain("value=\"" + name);
        assertThat(shown(people.coordinator(), "/calendario/assenze/nuova"))
                .contains(person)
                .doesNotContain(name);
        assertThat(shown(people.coordinator(), "/calendario")).contains(person).doesNotContain(name);
    }

    @Test
    void R5_aProgramOfAMunicipalityIsNotItsContact() {
        String own = unique("programma.comune");
        String clerk = unique("impiegata");
        ApiClient municipal = people.staff()
                .with(TestTokens.user(own, Map.of("client_id", own, "comune", People.PARABIAGO), "comune"));
        assertThat(municipal.get("/api/v1/cases").status()).isEqualTo(200);
        new NoticesScene(people).somebody(clerk, Map.of("comune", People.PARABIAGO), "comune");
        assertThat(shown(people.municipality(People.PARABIAGO), "/avvisi/referenti/" + People.PARABIAGO))
                .contains(clerk)
                .doesNotContain(own);
        assertThat(people.coordinator()
                        .post("/api/v1/municipal-contacts/" + People.PARABIAGO, "{\"contact\":\"" + own + "\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aProgramIsToldNothingAlsoOfTheReferralsThatItSent() {
        String caseId = program.post("/api/v1/referrals", People.referral(People.LEGNANO, People.CPS))
                .json()
                .get("caseId")
                .asString();
        String person = unique("persona");
        ApiClient operator = new NoticesScene(people).operator(person);
        people.assign(caseId, name, "Programma");
        people.assign(caseId, person, "Persona");
        people.draftProject(caseId, "Puntualità");
        isTold(operator, caseId, "agreement-needed", "assigned");
        assertThat(kinds(program, caseId)).isEmpty();
    }
}
