package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What who stands in for an absent operator (R32) does with that operator's time. */
@OnOneServer
class SubstitutesTest {

    private final LocalDate today = Meetings.today();

    @LocalServerPort
    private int port;

    private People people;
    private String elena;
    private String marco;
    private ApiClient asElena;
    private ApiClient asMarco;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = "elena-" + UUID.randomUUID();
        marco = "marco-" + UUID.randomUUID();
        asElena = people.operator(elena);
        asMarco = people.operator(marco);
        assertThat(asElena.page("/avvisi").status()).isEqualTo(200);
        assertThat(asMarco.page("/avvisi").status()).isEqualTo(200);
    }

    private static String page(ApiClient who, String path) {
        ApiClient.Answer answer = who.page(path);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        return answer.text();
    }

    private String absent(ApiClient planner, LocalDate from, LocalDate to) {
        ApiClient.Answer planned = planner.post(
                "/api/v1/operator-absences",
                "{\"operator\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":\"%s\"}"
                        .formatted(elena, from, to, marco));
        assertThat(planned.status()).as(planned.text()).isEqualTo(201);
        return planned.json().get("absenceId").asString();
    }

    @Test
    void R32_freeTimeOfTheAbsentOperatorIsNotTheSubstitutesToGiveAway() {
        absent(asElena, today, today.plusDays(1));
        String theirs = "/calendario?vista=giorno&da=" + today.plusDays(3) + "&operatore=" + elena;
        assertThat(page(asMarco, theirs)).contains("Nessun appuntamento").doesNotContain("Libero", "/calendario/nuovo");
        assertThat(page(asElena, theirs)).contains("Libero", "/calendario/nuovo");
        assertThat(page(people.coordinator(), theirs)).contains("Libero", "/calendario/nuovo");
        String choice = "/calendario/nuovo?data=" + today.plusDays(3) + "&ora=09:30&operatore=";
        assertThat(asMarco.page(choice + elena).status()).isEqualTo(403);
        assertThat(asMarco.page(choice + marco).status()).isEqualTo(200);
        assertThat(people.coordinator().page(choice + elena).status()).isEqualTo(200);
    }
}
