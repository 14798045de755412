package it.percorsi.referral;

import static it.percorsi.referral.ProgrammeScene.PROGRAMMES;
import static it.percorsi.referral.ProgrammeScene.api;
import static it.percorsi.referral.ProgrammeScene.code;
import static it.percorsi.referral.ProgrammeScene.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R41: a case goes through a funded programme with its meetings, and is found by it. */
@OnOneServer
class ProgrammeCasesTest {

    @LocalServerPort
    private int port;

    private ProgrammeScene scene;
    private People people;
    private ApiClient elena;

    @BeforeEach
    void meet() {
        scene = new ProgrammeScene(port);
        people = scene.people;
        elena = scene.elena;
    }

    @Test
    void R41_aCaseGoesThroughThePhasesWithTheirMeetings() {
        String programme = scene.opened(20);
        String caseId = scene.endorsedCase();
        String path = api(caseId) + "/programme";
        ok(scene.take(caseId, programme));
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
    void R41_theMeetingsOfAPhaseAreCalendaredForItsWholeLengthDateByDate() {
        String programme = scene.opened(20);
        String caseId = scene.endorsedCase();
        String user = "sara-" + UUID.randomUUID();
        ApiClient sara = people.operator(user);
        LocalDate today = Meetings.today();
        String series = api(caseId) + "/programme/appointments";
        String wanted = """
                {"firstOn":"%s","startsAt":"09:00","minutes":60,"place":"sisl-office","weeks":2,"many":3}""".formatted(today.plusDays(1));
        assertThat(sara.post(series, wanted).text()).contains("not-in-programme");
        ok(scene.take(caseId, programme));
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
        String programme = scene.opened(20);
        String inIt = scene.endorsedCase();
        String outside = scene.endorsedCase();
        ok(scene.take(inIt, programme));
        ok(scene.take(outside, programme));
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
        String programme = scene.opened(20);
        String caseId = scene.endorsedCase();
        ok(scene.take(caseId, programme));
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
