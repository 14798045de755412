package it.percorsi.placement;

import static it.percorsi.placement.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.percorsi.events.codes.Instrument;
import it.percorsi.placement.registers.CaseHalt;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementPagesTest extends ServiceScenario {

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, String> proposalForm(String caseId) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("caso", caseId);
        form.put("azienda", "forno");
        form.put("posto", "forno-1");
        form.put("instrument", "tirocinio");
        form.put("tutor", "Anna Riva");
        form.put("companyReferent", "Luca Neri");
        form.put("startsOn", "2026-03-02");
        form.put("months", "6");
        form.put("weeklyHours", "20");
        form.put("workingDays", "MONDAY");
        form.put("proposedOn", "2026-02-20");
        return form;
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "started", "completed", "ended-early", "hired"})
    void everyStateHasItsList(String state) {
        assertThat(page("/inserimenti?stato=" + state)).contains("aria-current=\"true\"");
    }

    @Test
    void R29_withoutASharedProjectThePageSaysWhatIsMissing() {
        assertThat(page("/inserimenti/nuovo?caso=case-without")).contains("R29");
        assertThat(page("/inserimenti/nuovo")).contains("/casi");
    }

    @Test
    void nobodyIsProposedOrStartsWhileTheCaseIsSuspendedOrAfterItWasClosed() {
        String placement = ready("case-halted");
        String page = placement.replace(PLACEMENTS, "/inserimenti");
        assertThat(page(page)).contains(page + "/avvio");
        others.suspend("case-halted");
        await().until(() -> facts.halt("case-halted").equals(Optional.of(CaseHalt.SUSPENDED)));
        refused(browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}"), 409, "case-suspended", "");
        refused(browser.post(PLACEMENTS, PROPOSAL.formatted("case-halted")), 409, "case-suspended", "");
        assertThat(page(page)).contains("Il caso è sospeso").doesNotContain(page + "/avvio");
        assertThat(page("/inserimenti/nuovo?caso=case-halted")).contains("Il caso è sospeso", "/casi/case-halted");
        others.resume("case-halted");
        await().until(() -> facts.halt("case-halted").isEmpty());
        assertThat(page("/inserimenti/nuovo?caso=case-halted")).contains("Forno Verdé");
        others.close("case-halted");
        await().until(() -> facts.halt("case-halted").equals(Optional.of(CaseHalt.CLOSED)));
        refused(browser.post(placement + "/start", "{\"startedOn\": \"2026-03-02\"}"), 409, "case-closed", "");
        assertThat(page("/inserimenti/nuovo?caso=case-halted&azienda=forno&posto=forno-1"))
                .contains("Il caso è chiuso");
    }

    @Test
    void anOpenPostIsFoundByTheBeginningOfAWord() {
        shared("case-search", Instrument.TIROCINIO);
        await().untilAsserted(() -> assertThat(page("/inserimenti/nuovo?caso=case-search&q=verde"))
                .contains("Forno Verdé", "posto=forno-1", "Picco di produzione"));
        assertThat(page("/inserimenti/nuovo?caso=case-search&q=pul%20for")).contains("Forno Verdé");
        assertThat(page("/inserimenti/nuovo?caso=case-search&q=ferro")).doesNotContain("Forno Verdé");
    }

    @Test
    void aProposalIsMadeWithTheForm() {
        shared("case-form", Instrument.TIROCINIO);
        String form = "/inserimenti/nuovo?caso=case-form&azienda=forno&posto=forno-1";
        await().untilAsserted(() -> assertThat(page(form)).contains("name=\"tutor\"", "Forno Verdé"));
        HttpResponse<String> proposed = browser.submit(form, "/inserimenti/nuovo", proposalForm("case-form"));
        assertThat(proposed.statusCode()).isEqualTo(200);
        assertThat(proposed.body()).contains("Inserimento proposto", "Tirocinio", "02/03/2026 – 01/09/2026");
        assertThat(page("/inserimenti/frammenti/caso/case-form")).contains("Forno Verdé", "Da avviare");
    }

    @Test
    void R30_aRefusedProposalKeepsWhatWasWritten() {
        shared("case-refused", Instrument.TIROCINIO);
        String form = "/inserimenti/nuovo?caso=case-refused&azienda=forno&posto=forno-1";
        await().untilAsserted(() -> assertThat(page(form)).contains("name=\"tutor\""));
        Map<String, String> fields = proposalForm("case-refused");
        fields.put("tutor", "Anna Riva, Paolo Sala");
        fields.put("workingDays", "SATURDAY");
        HttpResponse<String> refused = browser.submit(form, "/inserimenti/nuovo", fields);
        assertThat(refused.body())
                .contains("Regola R30", "value=\"Anna Riva, Paolo Sala\"")
                .containsPattern("value=\"SATURDAY\"[^>]*checked")
                .doesNotContainPattern("value=\"MONDAY\"[^>]*checked");
    }

    @Test
    void R22_theStartButtonTellsWhatIsMissing() {
        String id = proposed("case-button");
        String path = "/inserimenti/" + id;
        assertThat(page(path)).contains("Per iniziare manca ancora", "Una polizza che copra il giorno di avvio (R20)");
        HttpResponse<String> refused = browser.submit(path, path + "/avvio", Map.of("startedOn", "2026-03-02"));
        assertThat(refused.body()).contains("Regola R20, R22", "La firma della persona sull’accordo");
        HttpResponse<String> authorised = browser.submit(
                path,
                path + "/autorizzazione",
                Map.of("fundingSource", "Fondo comunale 2026", "authorisedOn", "2026-02-24"));
        assertThat(authorised.body()).contains("Autorizzazione registrata", "Autorizzato il 24/02/2026");
        Map<String, String> policy = Map.of(
                "insurer", "Assicura", "policyNumber", "P-77", "validFrom", "2026-03-01", "validTo", "2026-05-31");
        assertThat(browser.submit(path, path + "/assicurazione", policy).body())
                .contains("polizza P-77", "serve un’altra polizza");
        for (String party : List.of("person", "company", "managing-body")) {
            Map<String, String> signature = Map.of("party", party, "manner", "electronic", "signedOn", "2026-02-26");
            assertThat(browser.submit(path, path + "/firme", signature).body()).contains("Firma registrata");
        }
        HttpResponse<String> started = browser.submit(path, path + "/avvio", Map.of("startedOn", "2026-03-02"));
        assertThat(started.body()).contains("Inserimento avviato", "/presenze/" + id + "/2026-03");
    }

    @Test
    void R18_theRegisterIsFilledAndConfirmed() {
        String id = idIn(started("case-register"));
        String path = "/presenze/" + id + "/2026-03";
        assertThat(page(path)).contains("13 giorni da registrare", "name=\"status-2026-03-04\"", "Da registrare");
        HttpResponse<String> saved = browser.submit(
                path,
                path,
                Map.of("status-2026-03-04", "illness", "status-2026-03-06", "present", "minutes-2026-03-06", "300"));
        assertThat(saved.body()).contains("Presenze salvate", "11 giorni da registrare");
        HttpResponse<String> filled = browser.submit(
                path,
                path,
                Map.of(
                        "fill", "present",
                        "status-2026-03-04", "illness",
                        "status-2026-03-06", "present",
                        "minutes-2026-03-06", "300"));
        assertThat(filled.body()).contains("Presenze salvate", "Conferma il mese");
        var month = json(browser.get("/api/v1/placements/" + id + "/attendance/2026-03"));
        assertThat(month.get("missing").size()).isZero();
        assertThat(month.get("days").get(0).get("minutes").asInt()).isEqualTo(400);
        assertThat(month.get("days").get(2).get("minutes").asInt()).isEqualTo(300);
        HttpResponse<String> confirmed = browser.submit(path, path + "/conferma", Map.of("confirmedOn", "2026-04-01"));
        assertThat(confirmed.body())
                .contains("Mese confermato", "Confermato il 01/04/2026", "/rimborsi?mese=2026-03")
                .doesNotContain("name=\"status-2026-03-04\"");
        assertThat(page("/inserimenti/" + id)).contains("marzo 2026", "13 su 13", "Confermato");
    }

    @Test
    void R18_anUnreadableNumberOfMinutesChangesNothing() {
        String id = idIn(started("case-minutes"));
        String path = "/presenze/" + id + "/2026-03";
        HttpResponse<String> refused =
                browser.submit(path, path, Map.of("status-2026-03-04", "present", "minutes-2026-03-04", "quattro"));
        assertThat(refused.body()).contains("I minuti sono un numero intero");
        assertThat(json(browser.get("/api/v1/placements/" + id + "/attendance/2026-03"))
                        .get("days")
                        .size())
                .isZero();
    }

    @Test
    void R18_daysToComeCannotBeFilled() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        String id = proposed("case-ahead", today.minusDays(1), today.plusMonths(3));
        signEverything(id, today.minusDays(1), today.plusMonths(4));
        accepted(
                browser.post("/api/v1/placements/" + id + "/start", "{\"startedOn\": \"" + today.minusDays(1) + "\"}"));
        String next = "/presenze/" + id + "/" + YearMonth.from(today).plusMonths(1);
        assertThat(page(next)).contains("Non ancora arrivato").doesNotContain("name=\"status-");
        LocalDate ahead = today.plusMonths(1)
                .withDayOfMonth(1)
                .datesUntil(today.plusMonths(2))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> refused = browser.submit(next, next, Map.of("status-" + ahead, "illness"));
        assertThat(refused.body()).contains("si registra solo ciò che è già avvenuto");
    }

    @Test
    void aPlacementEndsAndThePersonIsHired() {
        String id = idIn(started("case-end"));
        String path = "/inserimenti/" + id;
        HttpResponse<String> ended = browser.submit(
                path,
                path + "/interruzione",
                Map.of("endedOn", "2026-05-04", "reason", "not-suited", "endedBy", "company"));
        assertThat(ended.body())
                .contains(
                        "Interruzione registrata", "Interrotto", "Lavoro non adatto", "Per iniziativa di", "L’azienda");
        HttpResponse<String> hired =
                browser.submit(path, path + "/assunzione", Map.of("hiredOn", "2026-05-11", "contract", "permanent"));
        assertThat(hired.body()).contains("Assunzione registrata", "11/05/2026", "Tempo indeterminato");
        String completed = "/inserimenti/" + idIn(started("case-complete"));
        assertThat(browser.submit(
                                completed,
                                completed + "/conclusione",
                                Map.of("completedOn", "2026-09-01", "evaluation", "partly-met"))
                        .body())
                .contains("Conclusione registrata", "Obiettivi raggiunti in parte");
    }

    @Test
    void aPageOfNothingIsNotFound() {
        assertThat(browser.get("/inserimenti/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.get("/presenze/nobody/2026-03").statusCode()).isEqualTo(404);
    }
}
