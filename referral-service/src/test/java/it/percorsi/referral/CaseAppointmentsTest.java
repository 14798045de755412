package it.percorsi.referral;

import static it.percorsi.referral.AppointmentDesk.api;
import static it.percorsi.referral.AppointmentDesk.book;
import static it.percorsi.referral.AppointmentDesk.done;
import static it.percorsi.referral.AppointmentDesk.refused;
import static it.percorsi.referral.Meetings.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** When the person of a case may be met, what comes of it, and who sees it. */
@OnOneServer
class CaseAppointmentsTest {

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
        String id = desk.booked(caseId, "first", today.plusDays(1), "11:00");
        done(sara.post(api(caseId) + "/closure", "{\"outcome\":\"gave-up\",\"closedOn\":\"2026-03-08\"}"));
        refused(book(sara, caseId, booking("first", today.plusDays(1), "15:00")), "case-closed");
        refused(sara.post("/api/v1/appointments/" + id + "/missed", ""), "appointment-to-come");
        done(sara.post("/api/v1/appointments/" + id + "/cancellation", "{\"by\":\"sisl\",\"reason\":\"not-needed\"}"));
    }

    @Test
    void R29_theInterviewOfTheDayKeepsItsAppointmentAndTheStoryTellsAll() {
        String caseId = desk.endorsedCase();
        String id = desk.booked(caseId, "first", today, "19:00");
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
        String caseId = desk.endorsedCase();
        String id = desk.booked(caseId, "presentation", today, "18:00");
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
}
