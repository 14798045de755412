package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Planned absences with a substitute (R32), by page and by program, and what follows from them everywhere else. */
@OnOneServer
class AbsencesTest {

    private static final String PAGE = "/calendario/assenze";
    private static final String API = "/api/v1/operator-absences";

    private final LocalDate today = Meetings.today();

    @LocalServerPort
    private int port;

    private People people;
    private String elena;
    private String marco;
    private ApiClient asElena;
    private ApiClient asMarco;
    private ApiClient asSara;
    private String caseId;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = "elena-" + UUID.randomUUID();
        marco = "marco-" + UUID.randomUUID();
        asElena = people.operator(elena);
        asMarco = people.operator(marco);
        asSara = people.operator("sara-" + UUID.randomUUID());
        assertThat(asMarco.page("/avvisi").status()).isEqualTo(200);
        caseId = followedByElena();
    }

    private String followedByElena() {
        String followed = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + followed + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        people.assign(followed, elena, "Prova " + elena);
        return followed;
    }

    private static String plan(LocalDate from, LocalDate to, String substitute) {
        return "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"substitute\":\"%s\"}".formatted(from, to, substitute);
    }

    private static String planned(ApiClient who, LocalDate from, LocalDate to, String substitute) {
        ApiClient.Answer answer = who.post(API, plan(from, to, substitute));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("absenceId").asString();
    }

    private static void refused(ApiClient.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isIn(409, 422);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private static String page(ApiClient who, String path) {
        ApiClient.Answer answer = who.page(path);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        return answer.text();
    }

    private boolean worksWithTheCase(ApiClient who) {
        boolean reads = !who.get("/api/v1/cases/" + caseId)
                .json()
                .at("/document/referral/reason")
                .isNull();
        boolean listed = who.get("/api/v1/cases?follower=me&limit=100")
                .json()
                .findValuesAsString("caseId")
                .contains(caseId);
        boolean accesses = who.page("/casi/" + caseId + "/accessi").status() == 200;
        boolean calendar = who.page("/calendario?operatore=" + elena).status() == 200;
        assertThat(listed).isEqualTo(reads).isEqualTo(accesses).isEqualTo(calendar);
        return reads;
    }

    @Test
    void R32_whileItLastsTheSubstituteWorksWithTheCasesAsTheirOwnAndThenNoLonger() {
        assertThat(worksWithTheCase(asMarco)).isFalse();
        planned(asElena, today.plusDays(40), today.plusDays(41), marco);
        assertThat(worksWithTheCase(asMarco)).as("before its first day").isFalse();

        String absence = planned(asElena, today.minusDays(1), today.plusDays(5), marco);
        assertThat(worksWithTheCase(asMarco)).isTrue();
        assertThat(worksWithTheCase(asElena))
                .as("the cases stay with the operator")
                .isTrue();
        assertThat(worksWithTheCase(asSara)).isFalse();
        assertThat(page(asSara, "/casi/" + caseId)).contains("Prova " + elena, "Sostituito da Prova " + marco);
        assertThat(page(asMarco, "/casi?chi=miei"))
                .contains(caseId, "Sostituito da Prova " + marco, "sostituisci Prova " + elena);
        assertThat(page(asMarco, "/calendario")).contains("sostituisci Prova " + elena);
        assertThat(page(asMarco, "/calendario?operatore=" + elena)).doesNotContain("/calendario/collegamento");
        assertThat(asMarco.page("/calendario/collegamento?operatore=" + elena).status())
                .isEqualTo(403);

        assertThat(asElena.post(API + "/" + absence + "/end", "{\"lastDay\":\"%s\"}".formatted(today.minusDays(1)))
                        .status())
                .isEqualTo(204);
        assertThat(worksWithTheCase(asMarco)).as("after its last day").isFalse();
        assertThat(page(asSara, "/casi/" + caseId)).contains("Prova " + elena).doesNotContain("Sostituito da");
    }

    @Test
    void R32_whatHappensMeanwhileIsToldToTheSubstituteAndToTheOperator() {
        assertThat(asElena.page("/avvisi").status()).isEqualTo(200);
        planned(asElena, today, today.plusDays(5), marco);
        assertThat(people.staff()
                        .post(
                                "/api/v1/cases/" + caseId + "/suspension",
                                "{\"reason\":\"health\",\"suspendedOn\":\"2026-05-04\"}")
                        .status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(asMarco.get("/api/v1/notices").json().findValuesAsString("kind"))
                    .contains("suspended");
            assertThat(asElena.get("/api/v1/notices").json().findValuesAsString("kind"))
                    .contains("suspended");
        });
        assertThat(asSara.get("/api/v1/notices").json().findValuesAsString("kind"))
                .doesNotContain("suspended");
    }

    @Test
    void R32_nobodyIsAbsentWithoutSomebodyWhoIsThere() {
        ApiClient.Answer nobody = asElena.post(API, plan(today, today.plusDays(5), ""));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.json().at("/errors/0/field").asString()).isEqualTo("substitute");
        refused(asElena.post(API, plan(today, today.plusDays(5), elena)), "own-substitute");
        refused(asElena.post(API, plan(today, today.plusDays(5), "nobody")), "operator-unknown");
        planned(asElena, today, today.plusDays(5), marco);
        ApiClient.Answer chain = asMarco.post(API, plan(today.plusDays(5), today.plusDays(6), elena));
        refused(chain, "substitute-absent");
        String third = "carla-" + UUID.randomUUID();
        assertThat(people.operator(third).page("/avvisi").status()).isEqualTo(200);
        refused(
                people.coordinator()
                        .post(
                                API,
                                plan(today.plusDays(5), today.plusDays(6), third)
                                        .replace("{", "{\"operator\":\"%s\",".formatted(marco))),
                "stands-in-for-another");
        refused(asElena.post(API, plan(today.plusDays(5), today.plusDays(9), marco)), "already-absent");
        assertThat(asMarco.post(API, plan(today, today, marco).replace("{", "{\"operator\":\"%s\",".formatted(elena)))
                        .status())
                .as("an operator plans for nobody else")
                .isEqualTo(403);
    }

    @Test
    void R32_itIsChangedByTheOperatorAndCoordinatorsAndReadByTheSubstitute() {
        String one = API + "/" + planned(asElena, today.plusDays(1), today.plusDays(5), marco);
        assertThat(asMarco.get(one).status()).isEqualTo(200);
        assertThat(asSara.get(one).status()).isEqualTo(404);
        assertThat(asMarco.delete(one).status()).isEqualTo(404);
        assertThat(people.coordinator().delete(one).status()).isEqualTo(204);
        refused(people.coordinator().delete(one), "absence-not-open");
        assertThat(asElena.get(one).json().get("calledOffOn").asString()).isEqualTo(today.toString());
    }

    private String booked(ApiClient who, String of, LocalDate on, String at) {
        ApiClient.Answer answer = who.post("/api/v1/cases/" + of + "/appointments", Meetings.booking("first", on, at));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("appointmentId").asString();
    }

    private String operatorOf(String appointment) {
        return people.staff()
                .get("/api/v1/appointments/" + appointment)
                .json()
                .get("operator")
                .asString();
    }

    private String sent(ApiClient who, String from, String to, Map<String, String> chosen) {
        ApiClient.Answer answer = who.form(to, Html.form(page(who, from), to, chosen));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.location().substring(answer.location().indexOf(PAGE));
    }

    @Test
    void R32_thePageShowsFirstWhatItMeansAndHandsTheAppointmentsOver() {
        LocalDate day = today.plusDays(3);
        String free = booked(asElena, caseId, day, "09:30");
        String crossing = booked(asElena, followedByElena(), day, "11:00");
        String others = people.newCase(People.LEGNANO, People.CPS);
        people.staff().post("/api/v1/cases/" + others + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}");
        booked(asMarco, others, day, "11:30");
        String form = Html.form(
                page(asElena, PAGE + "/nuova"),
                PAGE + "/anteprima",
                Map.of("dal", today.plusDays(2).toString(), "al", day.toString(), "sostituto", marco));
        ApiClient.Answer preview = asElena.form(PAGE + "/anteprima", form);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text())
                .contains(
                        "casi aperti adesso: 2",
                        "in questi giorni: 2",
                        "dopo la conferma: 1",
                        "Il sostituto è libero",
                        "Il sostituto è occupato",
                        "/appuntamenti/" + crossing + "/sposta");
        assertThat(page(asElena, PAGE)).doesNotContain("Prova " + marco);

        ApiClient.Answer confirmed = asElena.form(PAGE, Html.form(preview.text(), PAGE, Map.of()));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(302);
        String one = confirmed.location().substring(confirmed.location().indexOf(PAGE));
        assertThat(page(asElena, PAGE)).contains("Prova " + marco, one);
        assertThat(operatorOf(free)).isEqualTo(elena);
        assertThat(sent(asElena, one, one + "/appuntamenti", Map.of())).isEqualTo(one);
        assertThat(operatorOf(free)).isEqualTo(marco);
        assertThat(operatorOf(crossing)).isEqualTo(elena);
        assertThat(page(asElena, one)).contains(crossing).doesNotContain(free, one + "/appuntamenti\"");

        refused(
                asElena.post("/api/v1/cases/" + caseId + "/appointments", Meetings.booking("knowledge", day, "15:00")),
                "operator-absent");
        assertThat(page(asElena, "/calendario?vista=giorno&da=" + day))
                .contains("Assente: sostituisce Prova " + marco)
                .doesNotContain("Libero");
        assertThat(sent(
                        asElena,
                        one,
                        one + "/rientro",
                        Map.of("al", today.plusDays(2).toString())))
                .isEqualTo(one);
        assertThat(page(asElena, "/calendario?vista=giorno&da=" + day)).contains("Libero");
        assertThat(sent(asElena, one, one + "/annulla", Map.of())).isEqualTo(one);
        assertThat(page(asElena, one))
                .contains("Annullata il")
                .doesNotContain("<form method=\"post\" action=\"" + PAGE);
    }
}
