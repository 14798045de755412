package it.percorsi.referral;

import static it.percorsi.referral.Meetings.booking;
import static it.percorsi.referral.Meetings.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Appointments through the API: an operator's time is given away once. */
@OnOneServer
class AppointmentsTest {

    private final LocalDate today = Meetings.today();

    @LocalServerPort
    private int port;

    private People people;
    private String operator;
    private ApiClient sara;

    @BeforeEach
    void meet() {
        people = new People(port);
        operator = "sara-" + UUID.randomUUID();
        sara = people.operator(operator);
    }

    private String endorsedCase() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        done(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    private static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static void refused(ApiClient.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isIn(409, 422);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private static ApiClient.Answer book(ApiClient who, String caseId, String body) {
        return who.post(api(caseId) + "/appointments", body);
    }

    private String booked(String caseId, String kind, LocalDate on, String at) {
        ApiClient.Answer answer = book(sara, caseId, booking(kind, on, at));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.json().get("appointmentId").asString();
        assertThat(answer.location()).isEqualTo("/api/v1/appointments/" + id);
        return id;
    }

    private List<JsonNode> calendar(ApiClient who, String of, LocalDate from, LocalDate to) {
        ApiClient.Answer answer = who.get("/api/v1/appointments?operator=" + of + "&from=" + from + "&to=" + to);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().valueStream().toList();
    }

    @Test
    void ofManyWhoWantOneHourOneGetsIt() throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cases.add(endorsedCase());
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
        String caseId = endorsedCase();
        String follower = "marco-" + UUID.randomUUID();
        people.assign(caseId, follower, "Marco Sala");
        String appointment = booked(caseId, "first", today.plusDays(1), "09:30");
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
        String caseId = endorsedCase();
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
        String moving = booked(endorsedCase(), "first", day, "09:00");
        String waiting = endorsedCase();
        refused(book(sara, waiting, booking("first", day, "09:59")), "operator-busy");
        done(sara.post("/api/v1/appointments/" + moving + "/move", move(day.plusDays(1), "15:00")));
        booked(waiting, "first", day, "09:00");
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
        booked(waiting, "knowledge", day.plusDays(1), "15:00");
    }

    @Test
    void anOperatorGivesAwayAndSeesNoTimeButTheirOwn() {
        String caseId = endorsedCase();
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
                        .replace("}", ",\"operator\":\"" + operator + "\",\"operatorName\":\"Sara Colombo\"}")));
        assertThat(calendar(lucia, marco, today, today.plusDays(7))).isEmpty();
        assertThat(calendar(sara, "", today, today.plusDays(7))).hasSize(1);
    }

    @Test
    void anOperatorWithoutANameIsNotGuessed() {
        ApiClient.Answer answer = book(
                people.coordinator(),
                endorsedCase(),
                booking("first", today.plusDays(1), "09:30").replace("}", ",\"operator\":\"who-" + operator + "\"}"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void R4_peopleAreMetOnceTheMunicipalityHasForwardedAndWhileTheCaseGoesOn() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        String body = booking("first", today.plusDays(1), "11:00");
        refused(book(sara, caseId, body), "not-endorsed");
        done(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        done(sara.post(api(caseId) + "/suspension", "{\"reason\":\"health\",\"suspendedOn\":\"2026-03-06\"}"));
        refused(book(sara, caseId, body), "case-suspended");
        done(sara.post(api(caseId) + "/suspension/end", "{\"resumedOn\":\"2026-03-07\"}"));
        refused(book(sara, caseId, booking("first", today.minusDays(1), "11:00")), "appointment-in-the-past");
        refused(book(sara, caseId, booking("first", today.plusDays(1), "06:30")), "appointment-hours");
        refused(book(sara, caseId, body.replace("\"minutes\":60", "\"minutes\":300")), "appointment-length");
        String id = booked(caseId, "first", today.plusDays(1), "11:00");
        done(sara.post(api(caseId) + "/closure", "{\"outcome\":\"gave-up\",\"closedOn\":\"2026-03-08\"}"));
        refused(book(sara, caseId, booking("first", today.plusDays(1), "15:00")), "case-closed");
        refused(sara.post("/api/v1/appointments/" + id + "/missed", ""), "appointment-to-come");
        done(sara.post("/api/v1/appointments/" + id + "/cancellation", "{\"by\":\"sisl\",\"reason\":\"not-needed\"}"));
    }

    @Test
    void R29_theInterviewOfTheDayKeepsItsAppointmentAndTheStoryTellsAll() {
        String caseId = endorsedCase();
        String id = booked(caseId, "first", today, "19:00");
        refused(sara.post("/api/v1/appointments/" + id + "/kept", ""), "interview-to-be-recorded");
        done(sara.post(api(caseId) + "/interviews", """
                {"kind":"first","heldOn":"%s","operator":"Sara Colombo"}""".formatted(today)));
        await().untilAsserted(() -> assertThat(sara.get("/api/v1/appointments/" + id)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("kept"));
        await().untilAsserted(() -> assertThat(sara.get(api(caseId) + "/timeline")
                        .json()
                        .valueStream()
                        .map(entry -> entry.get("type").asString()))
                .contains("AppointmentBooked", "InterviewHeld", "AppointmentKept"));
        JsonNode told = sara.get(api(caseId) + "/timeline")
                .json()
                .valueStream()
                .filter(entry -> entry.get("type").asString().equals("AppointmentBooked"))
                .findFirst()
                .orElseThrow();
        assertThat(told.at("/facts/startsAt").asString()).isEqualTo("19:00");
        assertThat(told.at("/facts/place").asString()).isEqualTo("code.AppointmentPlace.sisl-office");
    }

    @Test
    void thoseWhoMayOpenTheCaseSeeItsAppointmentsAndOnlyTheServiceChangesThem() {
        String caseId = endorsedCase();
        String id = booked(caseId, "presentation", today, "18:00");
        ApiClient legnano = people.municipality(People.LEGNANO);
        assertThat(legnano.get(api(caseId) + "/appointments").json()).hasSize(1);
        assertThat(legnano.get("/api/v1/appointments/" + id).status()).isEqualTo(200);
        assertThat(people.service(People.CPS).get(api(caseId) + "/appointments").json())
                .hasSize(1);
        ApiClient parabiago = people.municipality(People.PARABIAGO);
        assertThat(parabiago.get(api(caseId) + "/appointments").status()).isEqualTo(404);
        assertThat(parabiago.get("/api/v1/appointments/" + id).status()).isEqualTo(404);
        assertThat(legnano.post("/api/v1/appointments/" + id + "/missed", "").status())
                .isEqualTo(403);
        assertThat(legnano.get("/api/v1/appointments?from=" + today + "&to=" + today)
                        .status())
                .isEqualTo(403);
        done(sara.post("/api/v1/appointments/" + id + "/kept", ""));
        refused(sara.post("/api/v1/appointments/" + id + "/missed", ""), "appointment-not-open");
    }

    @Test
    void aPeriodHasADayAtLeastAndAMonthAtMost() {
        String from = "/api/v1/appointments?from=" + today + "&to=";
        assertThat(sara.get(from + today.plusDays(30)).status()).isEqualTo(200);
        assertThat(sara.get(from + today.plusDays(31)).status()).isEqualTo(400);
        assertThat(sara.get(from + today.minusDays(1)).status()).isEqualTo(400);
        assertThat(sara.get("/api/v1/appointments/nothing").status()).isEqualTo(404);
        assertThat(sara.get("/api/v1/appointments/" + endorsedCase() + ".nothing")
                        .status())
                .isEqualTo(404);
    }
}
