package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

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

    private String bookedByElena(LocalDate on, String at) {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        people.assign(caseId, elena, "Elena Galli");
        ApiClient.Answer booked =
                asElena.post("/api/v1/cases/" + caseId + "/appointments", Meetings.booking("first", on, at));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.json().get("appointmentId").asString();
    }

    private ApiClient.Answer moved(String page, LocalDate to, String operator) {
        Map<String, String> chosen = Map.of(
                "appointmentOn",
                to.toString(),
                "startsAt",
                "15:00",
                "minutes",
                "60",
                "place",
                "home",
                "operator",
                operator);
        return asMarco.form(page, Html.form(page(asMarco, page), page, chosen));
    }

    @Test
    void R32_whoStandsInTakesOverAnAppointmentThatTheyMoveWithinTheAbsence() {
        LocalDate day = today.plusDays(3);
        String id = bookedByElena(day, "09:30");
        String page = "/casi/" + id.substring(0, id.lastIndexOf('.')) + "/appuntamenti/" + id + "/sposta";
        assertThat(page(asMarco, page)).doesNotContain("name=\"operator\"");
        absent(asElena, day, day);
        assertThat(page(asMarco, page))
                .contains("name=\"operator\"", "value=\"" + elena + "\" selected", "value=\"" + marco + "\"");
        assertThat(page(people.operator("sara-" + elena), page)).doesNotContain("name=\"operator\"");

        assertThat(moved(page, day, elena).location()).as("Elena is not there").endsWith(page);
        assertThat(moved(page, day, marco).location()).endsWith("/appuntamenti");
        JsonNode shown = asMarco.get("/api/v1/appointments/" + id).json();
        assertThat(shown.get("operator").asString()).isEqualTo(marco);
        assertThat(shown.get("startsAt").asString()).startsWith("15:00");
    }

    private static void isTold(ApiClient who, String absenceId, String... kinds) {
        await().atMost(NoticesScene.PATIENCE)
                .untilAsserted(() -> assertThat(who.get("/api/v1/notices?limit=200")
                                .json()
                                .valueStream()
                                .filter(notice -> absenceId.equals(
                                        notice.path("absenceId").asString("")))
                                .map(notice -> notice.get("kind").asString()))
                        .containsExactly(kinds));
    }

    @Test
    void R32_whoStandsInAndWhoIsAbsentAreToldOnceWhatOthersDecided() {
        String id = absent(people.coordinator(), today.plusDays(1), today.plusDays(5));
        String one = "/api/v1/operator-absences/" + id;
        isTold(asMarco, id, "absence-planned");
        isTold(asElena, id, "absence-planned");
        assertThat(asElena.post(one + "/end", "{\"lastDay\":\"%s\"}".formatted(today.plusDays(3)))
                        .status())
                .isEqualTo(204);
        isTold(asMarco, id, "absence-shortened", "absence-planned");
        assertThat(people.coordinator().delete(one).status()).isEqualTo(204);
        isTold(asMarco, id, "absence-called-off", "absence-shortened", "absence-planned");
        isTold(asElena, id, "absence-called-off", "absence-planned");
        assertThat(page(asMarco, "/avvisi"))
                .contains(
                        "È programmata un’assenza in cui sostituisci",
                        "href=\"/calendario/assenze/" + id + "\"",
                        "aria-label=\"Segna come letto: È annullata un’assenza")
                .doesNotContain(elena);
        assertThat(page(asMarco, "/calendario/assenze/" + id)).contains("Annullata");
    }
}
