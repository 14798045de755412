package it.percorsi.referral;

import static it.percorsi.referral.ProgrammeScene.FIRST;
import static it.percorsi.referral.ProgrammeScene.api;
import static it.percorsi.referral.ProgrammeScene.code;
import static it.percorsi.referral.ProgrammeScene.ok;
import static org.assertj.core.api.Assertions.assertThat;

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

/** R41: funded programmes are opened, changed and ended, and each of their paths is given away once. */
@OnOneServer
class ProgrammesTest {

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
    void R41_pathsAreGivenAwayWhileThereAreAny() {
        String programme = scene.opened(1);
        String first = scene.endorsedCase();
        String second = scene.endorsedCase();
        ok(scene.take(first, programme));
        assertThat(code(scene.take(second, programme))).isEqualTo("409 no-path-left");
        assertThat(code(scene.change(programme, FIRST.plusYears(3), 1))).isEqualTo("409 programme-unchanged");
        ok(elena.post(api(first) + "/programme/exit", "{\"reason\":\"found-work\",\"leftOn\":\"2026-03-12\"}"));
        ok(scene.take(second, programme));
        assertThat(code(scene.take(first, programme, "2026-03-13"))).isEqualTo("409 no-path-left");
        ok(scene.change(programme, FIRST.plusYears(3), 2));
        ok(scene.take(first, programme, "2026-03-13"));
        assertThat(code(scene.change(programme, FIRST.plusYears(3), 1))).isEqualTo("409 paths-already-taken");
        assertThat(code(scene.change(programme, LocalDate.of(2026, 3, 9), 2))).isEqualTo("409 days-already-used");
        assertThat(code(scene.take(scene.endorsedCase(), "nowhere"))).isEqualTo("422 programme-unknown");
    }

    @Test
    void R41_theLastPathIsGivenAwayOnceHoweverManyAskAtOnce() throws Exception {
        String programme = scene.opened(2);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(scene.endorsedCase());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> sent = cases.stream()
                    .map(caseId ->
                            desk.submit(() -> scene.take(caseId, programme).status()))
                    .toList();
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(204, 409);
        assertThat(answers.stream().filter(status -> status == 204)).hasSize(2);
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

        String caseId = scene.endorsedCase();
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
        assertThat(code(scene.take(scene.endorsedCase(), page.substring("/programmi/".length()))))
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
}
