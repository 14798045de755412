package it.percorsi.referral;

import static it.percorsi.referral.Meetings.booking;
import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sara, whose time is asked for, and forwarded cases whose people she may meet. */
final class AppointmentDesk {

    final People people;
    final String operator;
    final ApiClient sara;

    AppointmentDesk(int port) {
        people = new People(port);
        operator = "sara-" + UUID.randomUUID();
        sara = people.operator(operator);
    }

    String endorsedCase() {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        done(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    static void done(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    static void refused(ApiClient.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isIn(409, 422);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    static ApiClient.Answer book(ApiClient who, String caseId, String body) {
        return who.post(api(caseId) + "/appointments", body);
    }

    String booked(String caseId, String kind, LocalDate on, String at) {
        ApiClient.Answer answer = book(sara, caseId, booking(kind, on, at));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.json().get("appointmentId").asString();
        assertThat(answer.location()).isEqualTo("/api/v1/appointments/" + id);
        return id;
    }

    static List<JsonNode> calendar(ApiClient who, String of, LocalDate from, LocalDate to) {
        ApiClient.Answer answer = who.get("/api/v1/appointments?operator=" + of + "&from=" + from + "&to=" + to);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().valueStream().toList();
    }
}
