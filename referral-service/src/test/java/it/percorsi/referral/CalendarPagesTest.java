package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar and the appointments of a case, filled in and read as pages. */
@OnOneServer
class CalendarPagesTest {

    private final LocalDate today = Meetings.today();
    private final LocalDate day = today.plusDays(3);

    @LocalServerPort
    private int port;

    private People people;
    private String operator;
    private ApiClient sara;
    private String caseId;

    @BeforeEach
    void meet() {
        people = new People(port);
        operator = "sara-" + UUID.randomUUID();
        sara = people.operator(operator);
        caseId = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        people.assign(caseId, operator, "Sara Colombo");
    }

    private String page() {
        return "/casi/" + caseId + "/appuntamenti";
    }

    private static String text(ApiClient who, String path) {
        ApiClient.Answer answer = who.page(path);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        return answer.text();
    }

    private ApiClient.Answer fill(String path, Map<String, String> chosen) {
        String form = Html.form(text(sara, path), path, chosen);
        ApiClient.Answer sent = sara.form(path, form);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return sent;
    }

    private static Map<String, String> meeting(LocalDate on, String at) {
        return Map.of(
                "kind",
                "first",
                "appointmentOn",
                on.toString(),
                "startsAt",
                at,
                "minutes",
                "60",
                "place",
                "municipality");
    }

    private String book(LocalDate on, String at) {
        assertThat(fill(page() + "/nuovo", meeting(on, at)).location()).endsWith(page());
        return sara.get("/api/v1/cases/" + caseId + "/appointments")
                .json()
                .get(0)
                .get("appointmentId")
                .asString();
    }

    @Test
    void freeTimeLeadsToAnAppointmentOfOneOfTheOperatorsCases() {
        String free = text(sara, "/calendario?da=" + day + "&vista=giorno");
        assertThat(free).contains("Libero", "07:00–20:00", "/calendario/nuovo?");
        String choice = text(sara, "/calendario/nuovo?data=" + day + "&ora=09:30");
        assertThat(choice).contains("Colombo Irene", page() + "/nuovo?");
        String form = text(sara, page() + "/nuovo?data=" + day + "&ora=09:30");
        assertThat(form).contains("value=\"" + day + "\"", "value=\"09:30\"").doesNotContain("name=\"operator\"");
        book(day, "09:30");
        String week = text(sara, "/calendario?da=" + day);
        assertThat(week)
                .contains("Colombo Irene", "Primo colloquio", "09:30–10:30", "07:00–09:30", "10:30–20:00", page());
        assertThat(text(sara, "/casi/" + caseId)).contains(page());
        assertThat(text(sara, page())).contains("Primo colloquio", "Comune", "Sposta", "Annulla");
    }

    @Test
    void whatIsRefusedComesBackWithWhatWasWritten() {
        book(day, "09:30");
        ApiClient.Answer sent = fill(page() + "/nuovo", meeting(day, "10:00"));
        assertThat(sent.location()).endsWith(page() + "/nuovo");
        assertThat(sara.page(page() + "/nuovo", sent.header("Set-Cookie")).text())
                .contains("ha già un appuntamento dalle 09:30 alle 10:30", "value=\"10:00\"");
    }

    @Test
    void anAppointmentIsMovedAndCalledOffFromItsOwnPages() {
        String id = book(day, "09:30");
        String one = page() + "/" + id;
        assertThat(text(sara, one + "/sposta")).contains("value=\"09:30\"", "Chi deve venire va avvisato");
        fill(
                one + "/sposta",
                Map.of(
                        "appointmentOn",
                        day.plusDays(1).toString(),
                        "startsAt",
                        "14:00",
                        "minutes",
                        "90",
                        "place",
                        "home"));
        assertThat(text(sara, "/calendario?vista=giorno&da=" + day)).doesNotContain("Colombo Irene");
        assertThat(text(sara, "/calendario?vista=giorno&da=" + day.plusDays(1)))
                .contains("14:00–15:30", "A casa della persona");
        assertThat(text(sara, one + "/annulla")).doesNotContain("illness", "Malattia");
        fill(one + "/annulla", Map.of("by", "person", "reason", "hindered"));
        assertThat(text(sara, "/calendario?vista=giorno&da=" + day.plusDays(1))).doesNotContain("Colombo Irene");
        assertThat(text(sara, page())).contains("La persona o la famiglia: Un impedimento", "Annullato");
    }

    @Test
    void R29_theInterviewFormIsFilledFromTheAppointment() {
        String id = book(today, "19:00");
        String link = "/casi/" + caseId + "/colloquio?appuntamento=" + id;
        assertThat(text(sara, "/calendario?vista=giorno")).contains(link, page() + "/" + id + "/assenza");
        assertThat(text(sara, link)).contains("value=\"" + today + "\"", "value=\"first\" selected");
    }

    @Test
    void whoDidNotComeIsMarkedAndTheHourIsFree() {
        String id = book(today, "18:00");
        assertThat(text(sara, page() + "/" + id + "/assenza")).contains("continua a contare");
        fill(page() + "/" + id + "/assenza", Map.of());
        assertThat(text(sara, page())).contains("Mancato");
        assertThat(text(sara, "/calendario?vista=giorno")).contains("Mancato", "07:00–20:00");
    }

    @Test
    void anAppointmentOfACaseThatHasEndedStandsOut() {
        book(day, "09:30");
        sara.post("/api/v1/cases/" + caseId + "/closure", "{\"outcome\":\"gave-up\",\"closedOn\":\"2026-03-08\"}");
        assertThat(text(sara, "/calendario?da=" + day))
                .contains("Il caso non va avanti (Chiuso)")
                .doesNotContain("Sposta");
        assertThat(text(sara, page())).contains("Annulla").doesNotContain("Fissa un appuntamento");
    }

    @Test
    void aCoordinatorReadsEverybodysCalendarAndAnOperatorTheirOwn() {
        book(day, "09:30");
        ApiClient lucia = people.coordinator();
        assertThat(text(lucia, "/calendario?operatore=" + operator + "&da=" + day))
                .contains("Calendario di Sara Colombo", "Colombo Irene", "name=\"operatore\"");
        ApiClient marco = people.operator("marco-" + UUID.randomUUID());
        assertThat(marco.page("/calendario?operatore=" + operator).status()).isEqualTo(403);
        assertThat(text(marco, "/calendario")).doesNotContain("name=\"operatore\"");
        assertThat(people.municipality(People.LEGNANO).page("/calendario").status())
                .isEqualTo(403);
        assertThat(text(people.municipality(People.LEGNANO), page()))
                .contains("Primo colloquio")
                .doesNotContain("Sposta");
    }

    @Test
    void anAppointmentIsFoundUnderItsOwnCaseOnly() {
        String id = book(day, "09:30");
        String another = people.newCase(People.LEGNANO, People.CPS);
        assertThat(sara.page("/casi/" + another + "/appuntamenti/" + id + "/annulla")
                        .status())
                .isEqualTo(404);
    }
}
