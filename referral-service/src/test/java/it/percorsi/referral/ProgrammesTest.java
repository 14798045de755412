package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R41: funded programmes, and the cases that run under them. */
@OnOneServer
class ProgrammesTest {

    private static final String PROGRAMMES = "/api/v1/programmes";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @LocalServerPort
    private int port;

    private People people;
    private ApiClient elena;

    @BeforeEach
    void meet() {
        people = new People(port);
        elena = people.operator("elena.galli");
    }

    static String programme(String name, LocalDate first, LocalDate last, int paths) {
        return """
                {"name":"%s","funder":"Fondazione del Monte","firstDay":"%s","lastDay":"%s","paths":%d,"phases":[
                 {"name":"Raccordo","meetings":1,"funded":true},{"name":"Accoglienza","hours":3,"funded":true},
                 {"name":"Consulenza","funded":false}]}""".formatted(name, first, last, paths);
    }

    private String opened(int paths) {
        ApiClient.Answer answer = people.coordinator()
                .post(PROGRAMMES, programme("SOSteniAMOci " + UUID.randomUUID(), FIRST, FIRST.plusYears(3), paths));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("programmeId").asString();
    }

    private String endorsedCase() {
        String caseId = people.followedCase();
        ok(people.staff().post(api(caseId) + "/endorsement", "{\"endorsedOn\":\"2026-03-05\"}"));
        return caseId;
    }

    private static String api(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    private static void ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private static String code(ApiClient.Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private ApiClient.Answer take(String caseId, String programmeId) {
        return take(caseId, programmeId, "2026-03-10");
    }

    private ApiClient.Answer take(String caseId, String programmeId, String on) {
        return elena.post(
                api(caseId) + "/programme", "{\"programmeId\":\"%s\",\"takenOn\":\"%s\"}".formatted(programmeId, on));
    }

    private ApiClient.Answer change(String programmeId, LocalDate last, int paths) {
        return people.coordinator()
                .post(PROGRAMMES + "/" + programmeId + "/changes", """
                {"firstDay":"%s","lastDay":"%s","paths":%d}""".formatted(FIRST, last, paths));
    }

    @Test
    void R41_pathsAreGivenAwayWhileThereAreAny() {
        String programme = opened(1);
        String first = endorsedCase();
        String second = endorsedCase();
        ok(take(first, programme));
        assertThat(code(take(second, programme))).isEqualTo("409 no-path-left");
        assertThat(code(change(programme, FIRST.plusYears(3), 1))).isEqualTo("409 programme-unchanged");
        ok(elena.post(api(first) + "/programme/exit", "{\"reason\":\"found-work\",\"leftOn\":\"2026-03-12\"}"));
        ok(take(second, programme));
        assertThat(code(take(first, programme, "2026-03-13"))).isEqualTo("409 no-path-left");
        ok(change(programme, FIRST.plusYears(3), 2));
        ok(take(first, programme, "2026-03-13"));
        assertThat(code(change(programme, FIRST.plusYears(3), 1))).isEqualTo("409 paths-already-taken");
        assertThat(code(change(programme, LocalDate.of(2026, 3, 9), 2))).isEqualTo("409 days-already-used");
        assertThat(code(take(endorsedCase(), "nowhere"))).isEqualTo("422 programme-unknown");
    }

    @Test
    void R41_theLastPathIsGivenAwayOnceHoweverManyAskAtOnce() throws Exception {
        String programme = opened(2);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(endorsedCase());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> sent = cases.stream()
                    .map(caseId -> desk.submit(() -> take(caseId, programme).status()))
                    .toList();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(204, 409);
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(2);
    }

    @Test
    void R41_aCaseGoesThroughThePhasesWithTheirMeetings() {
        String programme = opened(20);
        String caseId = endorsedCase();
        String path = api(caseId) + "/programme";
        ok(take(caseId, programme));
        ok(elena.post(path + "/meetings", """
                {"phase":1,"heldOn":"2026-03-11","minutes":60,"operator":"Elena Galli","payer":"funding"}"""));
        assertThat(code(elena.post(path + "/completion", "{\"completedOn\":\"2026-03-20\"}")))
                .isEqualTo("409 phases-to-come");
        ok(elena.post(path + "/phases", "{\"phase\":2,\"enteredOn\":\"2026-03-15\"}"));
        assertThat(code(elena.post(api(caseId) + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-04-01\"}")))
                .isEqualTo("409 programme-path-open");
        String page = elena.page("/casi/" + caseId + "/programma").text();
        assertThat(page)
                .contains(
                        "dal 10/03/2026; incontri: 1 di 1",
                        "dal 15/03/2026; ore: 0 di 3",
                        "fuori dal finanziamento",
                        "Ore che mancano in questa fase: 3.",
                        "Poi viene la fase «Consulenza».",
                        "Il 11/03/2026, 60 minuti, con Elena Galli");
        assertThat(elena.get(PROGRAMMES + "/" + programme)
                        .json()
                        .at("/inPhase/1")
                        .asInt())
                .isEqualTo(1);
        ok(elena.post(path + "/completion", "{\"completedOn\":\"2026-03-20\"}"));
        assertThat(elena.get(PROGRAMMES + "/" + programme).json().toString())
                .contains("\"completed\":1", "\"taken\":1", "\"free\":19");
        assertThat(elena.get(path).json().at("/0/state").asString()).isEqualTo("completed");
        ok(elena.post(api(caseId) + "/closure", "{\"outcome\":\"other\",\"closedOn\":\"2026-04-01\"}"));
    }

    @Test
    void R41_aCoordinatorOpensChangesAndEndsAProgrammeByPage() {
        ApiClient coordinator = people.coordinator();
        String form = coordinator.page("/programmi/nuovo").text();
        assertThat(form).contains("Raccordo con il servizio inviante", "Consulenza aggiuntiva");
        String name = "Programma " + UUID.randomUUID();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("name", name);
        written.put("funder", "Fondazione");
        written.put("firstDay", "2026-03-01");
        written.put("lastDay", "2026-02-01");
        written.put("paths", "5");
        written.put("phaseName", "Accoglienza");
        written.put("phaseMeetings", "2");
        written.put("phaseHours", "");
        written.put("phaseFunded", "true");
        ApiClient.Answer refused = coordinator.form("/programmi/nuovo", Html.form(form, "/programmi/nuovo", written));
        assertThat(refused.status()).isEqualTo(302);
        assertThat(coordinator
                        .page("/programmi/nuovo", refused.header("Set-Cookie"))
                        .text())
                .contains("L’ultimo giorno del programma viene prima del primo", name, "value=\"Accoglienza\"");
        written.put("lastDay", "2029-02-28");
        ApiClient.Answer opened = coordinator.form("/programmi/nuovo", Html.form(form, "/programmi/nuovo", written));
        assertThat(opened.status()).as(opened.text()).isEqualTo(302);
        String page =
                "/programmi/" + opened.location().substring(opened.location().lastIndexOf('/') + 1);

        String caseId = endorsedCase();
        String entry = "/casi/" + caseId + "/programma/ingresso";
        String choice = elena.page(entry).text();
        assertThat(choice).contains(name, "usati 0 di 5, liberi 5");
        Map<String, String> chosen =
                Map.of("programmeId", page.substring("/programmi/".length()), "takenOn", "2026-03-10");
        assertThat(elena.form(entry, Html.form(choice, entry, chosen)).status()).isEqualTo(302);
        assertThat(elena.page(entry).text()).contains("Il caso fa già parte del programma");
        String shown = coordinator.page(page).text();
        assertThat(shown).contains("usati 1 di 5, liberi 4", "/casi/" + caseId, "1. Accoglienza");
        assertThat(coordinator.page("/programmi").text()).contains(name, "Accoglienza: 1");
        assertThat(elena.page(page).text()).doesNotContain("/modifica", "/chiusura");

        String end = page + "/chiusura";
        String asked = coordinator.page(end).text();
        assertThat(asked).contains("i percorsi liberi, oggi 4", "I casi in corso, oggi 1");
        assertThat(coordinator
                        .form(end, Html.form(asked, end, Map.of("endedOn", "2026-03-20")))
                        .status())
                .isEqualTo(302);
        assertThat(coordinator.page(page).text()).contains("chiuso").doesNotContain("/chiusura", "/modifica");
        assertThat(code(take(endorsedCase(), page.substring("/programmi/".length()))))
                .isEqualTo("409 programme-over");
        for (String step : List.of("incontro", "fase", "conclusione", "uscita")) {
            assertThat(elena.page("/casi/" + caseId + "/programma/" + step).status())
                    .as(step)
                    .isEqualTo(200);
        }
        String exit = "/casi/" + caseId + "/programma/uscita";
        String leaving = elena.page(exit).text();
        assertThat(elena.form(exit, Html.form(leaving, exit, Map.of("reason", "moved", "leftOn", "2026-03-22")))
                        .status())
                .isEqualTo(302);
        assertThat(elena.page("/casi/" + caseId + "/programma").text())
                .contains("dal 10/03/2026 al 22/03/2026: uscito", "La persona si è trasferita");
    }

    @Test
    void R41_theMeetingsOfAPhaseAreCalendaredForItsWholeLengthDateByDate() {
        String programme = opened(20);
        String caseId = endorsedCase();
        String user = "sara-" + UUID.randomUUID();
        ApiClient sara = people.operator(user);
        LocalDate today = Meetings.today();
        String series = api(caseId) + "/programme/appointments";
        String wanted = """
                {"firstOn":"%s","startsAt":"09:00","minutes":60,"place":"sisl-office","weeks":2,"many":3}""".formatted(today.plusDays(1));
        assertThat(sara.post(series, wanted).text()).contains("not-in-programme");
        ok(take(caseId, programme));
        ApiClient.Answer busy =
                sara.post(api(caseId) + "/appointments", Meetings.booking("other", today.plusDays(15), "09:30"));
        assertThat(busy.status()).as(busy.text()).isEqualTo(201);
        ApiClient.Answer booked = sara.post(series, wanted);
        assertThat(booked.status()).as(booked.text()).isEqualTo(200);
        assertThat(booked.json().findValuesAsString("day"))
                .containsExactly(
                        today.plusDays(1).toString(),
                        today.plusDays(15).toString(),
                        today.plusDays(29).toString());
        assertThat(booked.json().at("/0/refused").isNull()).isTrue();
        assertThat(booked.json().at("/1/refused").asString()).isEqualTo("operator-busy");
        assertThat(booked.json().at("/2/refused").isNull()).isTrue();
        assertThat(sara.page("/casi/" + caseId + "/appuntamenti").text()).contains("Incontro del programma finanziato");

        String page = "/casi/" + caseId + "/programma/calendario";
        String form = sara.page(page).text();
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("firstOn", today.toString());
        chosen.put("startsAt", "11:00");
        chosen.put("minutes", "60");
        chosen.put("place", "sisl-office");
        chosen.put("weeks", "1");
        chosen.put("many", "1");
        ApiClient.Answer outcome = sara.form(page, Html.form(form, page, chosen));
        assertThat(outcome.text()).contains("Fissati: 1. Non fissati: 0.");
        String todays = sara.get(api(caseId) + "/appointments")
                .json()
                .valueStream()
                .filter(one -> one.get("appointmentOn").asString().equals(today.toString()))
                .map(one -> one.get("appointmentId").asString())
                .findFirst()
                .orElseThrow();
        ok(sara.post("/api/v1/appointments/" + todays + "/kept", ""));
        await().untilAsserted(() -> assertThat(sara.get(api(caseId) + "/programme")
                        .json()
                        .at("/0/meetings/0/heldOn")
                        .asString(""))
                .isEqualTo(today.toString()));
    }

    @Test
    void R41_theWorkListIsNarrowedToAProgramme() {
        String programme = opened(20);
        String inIt = endorsedCase();
        String outside = endorsedCase();
        ok(take(inIt, programme));
        ok(take(outside, programme));
        ok(elena.post(api(outside) + "/programme/exit", "{\"reason\":\"moved\",\"leftOn\":\"2026-03-12\"}"));
        assertThat(elena.get("/api/v1/cases?programme=" + programme).json().findValuesAsString("caseId"))
                .containsExactly(inIt);
        assertThat(elena.page("/casi?programma=" + programme).text())
                .contains(inIt, "selected", "SOSteniAMOci")
                .doesNotContain(outside);
        assertThat(elena.page("/casi/esporta?formato=csv&programma=" + programme)
                        .text())
                .hasLineCount(2);
        assertThat(people.municipality(People.PARABIAGO)
                        .get("/api/v1/cases?programme=" + programme)
                        .text())
                .doesNotContain(inIt);
    }

    @Test
    void R41_theMunicipalitySeesOnItsOwnCaseThatItRunsUnderTheProgramme() {
        String programme = opened(20);
        String caseId = endorsedCase();
        ok(take(caseId, programme));
        ApiClient legnano = people.municipality(People.LEGNANO);
        assertThat(legnano.page("/casi/" + caseId).text()).contains("/casi/" + caseId + "/programma");
        assertThat(legnano.page("/casi/" + caseId + "/programma").text())
                .contains("SOSteniAMOci", "Raccordo")
                .doesNotContain("/programmi/", "/programma/uscita");
        ApiClient parabiago = people.municipality(People.PARABIAGO);
        assertThat(parabiago.page("/casi/" + caseId + "/programma").status()).isEqualTo(404);
        assertThat(parabiago.get(api(caseId) + "/programme").status()).isEqualTo(404);
        for (ApiClient other : List.of(legnano, people.service(People.CPS), people.of("tavolo"))) {
            assertThat(other.page("/programmi").status()).isEqualTo(403);
            assertThat(other.get(PROGRAMMES + "/" + programme + "/cases").status())
                    .isEqualTo(403);
        }
    }
}
