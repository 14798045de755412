package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The secret address under which an operator's own calendar program reads the appointments. */
@OnOneServer
class CalendarFeedTest {

    private static final String PAGE = "/calendario/collegamento";
    private static final Pattern ADDRESS =
            Pattern.compile("<code>http://[^/]+(/calendario/ics/[A-Za-z0-9_-]{43})</code>");

    private final LocalDate day = Meetings.today().plusDays(2);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private People people;
    private String operator;
    private ApiClient sara;
    private ApiClient nobody;

    @BeforeEach
    void meet() {
        people = new People(port);
        operator = "sara-" + UUID.randomUUID();
        sara = people.operator(operator);
        nobody = sara.anonymous();
    }

    private String newAddress() {
        ApiClient.Answer made = sara.form(PAGE, Html.form(sara.page(PAGE).text(), PAGE, Map.of()));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        Matcher address = ADDRESS.matcher(made.text());
        assertThat(address.find()).as(made.text()).isTrue();
        return address.group(1);
    }

    private String booked(String kind, String at) {
        String caseId = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + caseId + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        ApiClient.Answer answer =
                sara.post("/api/v1/cases/" + caseId + "/appointments", Meetings.booking(kind, day, at));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("appointmentId").asString();
    }

    private List<VEvent> read(String address) {
        ApiClient.Answer answer = nobody.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Biweekly.parse(answer.text()).first().getEvents();
    }

    @Test
    void aCalendarProgramReadsDayHourPlaceAndKindAndNobodysName() {
        String id = booked("knowledge", "09:30");
        String address = newAddress();
        ApiClient.Answer answer = nobody.get(address);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Colloquio di conoscenza – caso " + id.substring(0, 8), "LOCATION:Sede del servizio")
                .doesNotContain("Colombo", "Irene", People.CPS, id);
        VEvent event = read(address).getFirst();
        Instant start =
                day.atTime(LocalTime.of(9, 30)).atZone(ZoneId.of("Europe/Rome")).toInstant();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plusSeconds(3600));
        assertThat(event.getSequence().getValue()).isZero();
    }

    @Test
    void whatIsMovedKeepsItsIdentityAndWhatIsCalledOffIsGone() {
        String moved = booked("first", "09:30");
        String off = booked("first", "11:00");
        String address = newAddress();
        assertThat(read(address)).hasSize(2);
        String uid = read(address).getFirst().getUid().getValue();
        sara.post("/api/v1/appointments/" + moved + "/move", """
                {"appointmentOn":"%s","startsAt":"15:00","minutes":60,"place":"phone"}""".formatted(day));
        sara.post("/api/v1/appointments/" + off + "/cancellation", "{\"by\":\"person\",\"reason\":\"hindered\"}");
        assertThat(read(address)).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(uid);
            assertThat(event.getSequence().getValue()).isEqualTo(1);
        });
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        booked("first", "09:30");
        String address = newAddress();
        String tag = nobody.get(address).header("ETag");
        assertThat(tag).isNotEmpty();
        HttpResponse<byte[]> again = nobody.file(address, Map.of("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        booked("first", "11:00");
        assertThat(nobody.file(address, Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressIsGoodUntilItIsRenewedOrTakenAway() {
        String first = newAddress();
        assertThat(read(first)).isEmpty();
        String second = newAddress();
        assertThat(nobody.get(first).status()).isEqualTo(404);
        assertThat(read(second)).isEmpty();
        String revoke = PAGE + "/revoca";
        assertThat(sara.form(revoke, Html.form(sara.page(PAGE).text(), revoke, Map.of()))
                        .status())
                .isEqualTo(302);
        assertThat(nobody.get(second).status()).isEqualTo(404);
        assertThat(sara.page(PAGE).text()).contains("Non c’è nessun indirizzo");
    }

    @Test
    void anAddressServesForAYearAndThePageSaysUntilWhen() {
        String address = newAddress();
        DateTimeFormatter written = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        LocalDate today = Meetings.today();
        assertThat(sara.page(PAGE).text())
                .contains("vale fino al " + today.plusYears(1).format(written));
        LocalDate lastYear = today.minusYears(1);
        madeOn(lastYear.plusDays(1));
        assertThat(read(address)).isEmpty();
        LocalDate earlier = lastYear.minusDays(1);
        madeOn(earlier);
        assertThat(nobody.get(address).status()).isEqualTo(404);
        assertThat(sara.page(PAGE).text())
                .contains("è scaduto il " + earlier.plusYears(1).format(written), "Crea un nuovo indirizzo");
        assertThat(read(newAddress())).isEmpty();
    }

    private void madeOn(LocalDate day) {
        jdbc.update(
                "UPDATE referral_calendar.calendar_link SET created_at = ? WHERE operator = ?",
                Timestamp.from(
                        day.atTime(12, 0).atZone(ZoneId.of("Europe/Rome")).toInstant()),
                operator);
    }

    @Test
    void aCoordinatorTakesAnotherOperatorsAddressAwayAndNobodyElseDoes() {
        String address = newAddress();
        String revoke = PAGE + "/revoca";
        ApiClient marco = people.operator("marco-" + UUID.randomUUID());
        assertThat(marco.form(revoke, "_key=" + UUID.randomUUID() + "&operatore=" + operator)
                        .status())
                .isEqualTo(403);
        assertThat(marco.page(PAGE + "?operatore=" + operator).status()).isEqualTo(403);
        assertThat(read(address)).isEmpty();
        ApiClient lucia = people.coordinator();
        String page = lucia.page(PAGE + "?operatore=" + operator).text();
        assertThat(page).doesNotContain("action=\"" + PAGE + "\"");
        assertThat(lucia.form(revoke, Html.form(page, revoke, Map.of())).status())
                .isEqualTo(302);
        assertThat(nobody.get(address).status()).isEqualTo(404);
    }

    @Test
    void onlyWhatIsMeantToBeOpenIsOpen() {
        String address = newAddress();
        for (String guessed : List.of("x", "a".repeat(43), address.substring(0, address.length() - 1))) {
            assertThat(nobody.get(guessed.startsWith("/") ? guessed : "/calendario/ics/" + guessed)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(nobody.send("POST", address, "", Map.of()).status()).isEqualTo(401);
        assertThat(nobody.get(address + "/altro").status()).isEqualTo(401);
        assertThat(nobody.page("/calendario").status()).isEqualTo(401);
        assertThat(nobody.page(PAGE).status()).isEqualTo(401);
    }

    @Test
    void theDatabaseKnowsNoAddress() {
        String secret = newAddress().replaceAll(".*/", "");
        byte[] digest = jdbc.queryForObject(
                "SELECT digest FROM referral_calendar.calendar_link WHERE operator = ?", byte[].class, operator);
        assertThat(digest).hasSize(32);
        assertThat(jdbc.queryForList("SELECT calendar_link::text FROM referral_calendar.calendar_link", String.class))
                .noneMatch(row -> row.contains(secret));
        assertThat(new String(digest, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
}
