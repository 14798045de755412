package it.percorsi.referral;

import static it.percorsi.referral.AppointmentDesk.api;
import static it.percorsi.referral.AppointmentDesk.book;
import static it.percorsi.referral.AppointmentDesk.calendar;
import static it.percorsi.referral.AppointmentDesk.done;
import static it.percorsi.referral.AppointmentDesk.refused;
import static it.percorsi.referral.Meetings.booking;
import static it.percorsi.referral.Meetings.move;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Appointments through the API: an operator's time is given away once, and by whom it may be. */
@OnOneServer
class AppointmentsTest {

    private final LocalDate today = Meetings.today();

    @LocalServerPort
    private int port;

    private AppointmentDesk desk;
    private People people;
    private ApiClient sara;

    @BeforeEach
    void meet() {
        desk = new AppointmentDesk(port);
        people = desk.people;
        sara = desk.sara;
    }

    @Test
    void ofManyWhoWantOneHourOneGetsIt() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cases.add(desk.endorsedCase());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = cases.stream()
                    .map(caseId -> desk.submit(() -> book(sara, caseId, booking("first", today.plusDays(1), "09:30"))
                            .status()))
                    .toList();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(7);
        assertThat(calendar(sara, "", today.plusDays(1), today.plusDays(1))).hasSize(1);
    }

    @Test
    void anAppointmentIsMovedByWhoseTimeItIsWhoFollowsTheCaseAndACoordinator() {
        String caseId = desk.endorsedCase();
        String follower = "marco-" + UUID.randomUUID();
        people.assign(caseId, follower, "Marco Sala");
        String appointment = desk.booked(caseId, "first", today.plusDays(1), "09:30");
        String path = "/api/v1/appointments/" + appointment + "/move";
        ApiClient another = people.operator("luca-" + UUID.randomUUID());
        refused(another.post(path, move(today.plusDays(2), "08:00")), "appointment-of-another");
        String list = "/casi/" + caseId + "/appuntamenti";
        assertThat(another.page(list).text()).contains("09:30").doesNotContain("/sposta");
        assertThat(sara.page(list).text()).contains("/sposta");
        done(sara.post(path, move(today.plusDays(2), "08:00")));
        done(people.operator(follower).post(path, move(today.plusDays(2), "10:00")));
        done(people.coordinator().post(path, move(today.plusDays(2), "12:00")));
    }

    @Test
    void whatIsSentTwiceIsBookedOnce() {
        String caseId = desk.endorsedCase();
        var key = java.util.Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = booking("first", today.plusDays(1), "09:30");
        ApiClient.Answer first = sara.post(api(caseId) + "/appointments", body, key);
        ApiClient.Answer again = sara.post(api(caseId) + "/appointments", body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(calendar(sara, "", today, today.plusDays(2))).hasSize(1);
    }

    @Test
    void aMovedAppointmentGivesItsHourBack() {
        LocalDate day = today.plusDays(2);
        String moving = desk.booked(desk.endorsedCase(), "first", day, "09:00");
        String waiting = desk.endorsedCase();
        refused(book(sara, waiting, booking("first", day, "09:59")), "operator-busy");
        done(sara.post("/api/v1/appointments/" + moving + "/move", move(day.plusDays(1), "15:00")));
        desk.booked(waiting, "first", day, "09:00");
        refused(sara.post("/api/v1/appointments/" + moving + "/move", move(day, "08:30")), "operator-busy");
        JsonNode shown = sara.get("/api/v1/appointments/" + moving).json();
        assertThat(shown.get("appointmentOn").asString())
                .isEqualTo(day.plusDays(1).toString());
        assertThat(shown.get("startsAt").asString()).startsWith("15:00");
        assertThat(shown.get("moves").asInt()).isEqualTo(1);
        done(sara.post(
                "/api/v1/appointments/" + moving + "/cancellation", "{\"by\":\"person\",\"reason\":\"illness\"}"));
        assertThat(sara.get("/api/v1/appointments/" + moving)
                        .json()
                        .get("reason")
                        .asString())
                .as("what a program may still send is kept without anybody's health")
                .isEqualTo("hindered");
        desk.booked(waiting, "knowledge", day.plusDays(1), "15:00");
    }

    @Test
    void anOperatorGivesAwayAndSeesNoTimeButTheirOwn() {
        String caseId = desk.endorsedCase();
        String marco = "marco-" + UUID.randomUUID();
        String forMarco = booking("first", today.plusDays(1), "09:30")
                .replace("}", ",\"operator\":\"" + marco + "\",\"operatorName\":\"Marco Sala\"}");
        assertThat(book(sara, caseId, forMarco).status()).isEqualTo(403);
        String period = "&from=" + today + "&to=" + today.plusDays(7);
        assertThat(sara.get("/api/v1/appointments?operator=" + marco + period).status())
                .isEqualTo(403);
        ApiClient lucia = people.coordinator();
        ApiClient.Answer booked = book(lucia, caseId, forMarco);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        List<JsonNode> week = calendar(lucia, marco, today, today.plusDays(7));
        assertThat(week).hasSize(1);
        assertThat(week.getFirst().get("name").asString()).isEqualTo("Colombo Irene");
        assertThat(week.getFirst().at("/appointment/operatorName").asString()).isEqualTo("Marco Sala");
        assertThat(people.accesses(caseId, "search")).isNotEmpty();
        String id = booked.json().get("appointmentId").asString();
        done(lucia.post(
                "/api/v1/appointments/" + id + "/move",
                move(today.plusDays(1), "09:30")
                        .replace("}", ",\"operator\":\"" + desk.operator + "\",\"operatorName\":\"Sara Colombo\"}")));
        assertThat(calendar(lucia, marco, today, today.plusDays(7))).isEmpty();
        assertThat(calendar(sara, "", today, today.plusDays(7))).hasSize(1);
    }

    @Test
    void anOperatorWithoutANameIsNotGuessed() {
        ApiClient.Answer answer = book(
                people.coordinator(),
                desk.endorsedCase(),
                booking("first", today.plusDays(1), "09:30")
                        .replace("}", ",\"operator\":\"who-" + desk.operator + "\"}"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aPeriodHasADayAtLeastAndAMonthAtMost() {
        String from = "/api/v1/appointments?from=" + today + "&to=";
        assertThat(sara.get(from + today.plusDays(30)).status()).isEqualTo(200);
        assertThat(sara.get(from + today.plusDays(31)).status()).isEqualTo(400);
        assertThat(sara.get(from + today.minusDays(1)).status()).isEqualTo(400);
        assertThat(sara.get("/api/v1/appointments/nothing").status()).isEqualTo(404);
        assertThat(sara.get("/api/v1/appointments/" + desk.endorsedCase() + ".nothing")
                        .status())
                .isEqualTo(404);
    }
}
