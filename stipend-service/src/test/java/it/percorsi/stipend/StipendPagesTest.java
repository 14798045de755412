package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platformtest.TestTokens;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StipendPagesTest extends RunningService {

    private static final YearMonth MAY = YearMonth.of(2025, 5);

    @Test
    void R18_theTutorSeesTheConsequencesThenDecidesThenItIsApproved() {
        placementIsKnown(Instrument.TIROCINIO);
        assertThat(agree(15_000).statusCode()).isEqualTo(201);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 2, 3));
        stipendShowing("2025-05", "\"to-decide\"");

        String page = browser.get(stipend()).body();
        assertThat(page)
                .contains("Rimborso di maggio 2025", "Legnano", "Cooperativa Il Ponte", "nome-" + caseId)
                .contains("Riduzione proposta per assenze senza avviso", "-22,50", "127,50")
                .contains("150,00\u00a0€ × 3 giorni su 20 = 22,50\u00a0€")
                .contains("Prima dell’approvazione il tutor deve decidere")
                .contains("/casi/frammenti/nomi?id=" + caseId);

        HttpResponse<String> incomplete = browser.submit(
                stipend(), stipend() + "/decisione/conferma", "choice", "reduce", "amount", "150,01", "tutor", "Anna");
        assertThat(incomplete.body())
                .contains("La riduzione deve essere più di zero e non più del mese intero.")
                .contains("Indicare almeno un motivo", "Indicare la data.", "href=\"#f-amount\"")
                .contains("value=\"150,01\"");

        String[] decision = {
            "choice",
            "reduce",
            "amount",
            "20",
            "reasons",
            "unjustified-absences",
            "reasons",
            "delays",
            "note",
            "Tre lunedì",
            "tutor",
            "Anna Neri",
            "decidedOn",
            "2025-06-03",
            "_key",
            UUID.randomUUID().toString()
        };
        HttpResponse<String> consequences = browser.submit(stipend(), stipend() + "/decisione/conferma", decision);
        assertThat(consequences.body())
                .contains("Il rimborso di maggio 2025 passa da 150,00\u00a0€ a 130,00\u00a0€: si tolgono 20,00\u00a0€.")
                .contains("La proposta del sistema era una riduzione di 22,50")
                .contains("Ritardi ripetuti", "Tre lunedì");
        assertThat(browser.get(stipend()).body()).as("nothing decided yet").contains("Il sistema propone");

        HttpResponse<String> decided =
                browser.submit(stipend() + "/decisione/conferma", stipend() + "/decisione", decision);
        assertThat(decided.uri().getPath()).isEqualTo(stipend());
        assertThat(decided.body())
                .contains("Riduzione decisa.", "Riduzione decisa dal tutor", "«Tre lunedì»")
                .contains("Approvando, 130,00\u00a0€ vanno in pagamento a carico del comune di Legnano");

        HttpResponse<String> stale = browser.submit(
                stipend(), stipend() + "/approvazione", "payableCents", "15000", "approvedOn", "2025-06-05");
        assertThat(stale.body()).contains("Nel frattempo l’importo è cambiato", "amount-has-changed");
        HttpResponse<String> approved = browser.submit(
                stipend(), stipend() + "/approvazione", "payableCents", "13000", "approvedOn", "2025-06-05");
        assertThat(approved.body()).contains("Rimborso approvato", "Approvato il 05/06/2025: 130,00");

        HttpResponse<String> late =
                browser.submit(stipend() + "/decisione/conferma", stipend() + "/decisione", decisionAgain(decision));
        assertThat(late.uri().getPath()).isEqualTo(stipend());
        assertThat(late.body()).contains("Il rimborso è già approvato e non cambia più.", "Regola R23");
    }

    @Test
    void R11_theAmountIsAgreedOnAPageThatKnowsTheCap() {
        placementIsKnown(Instrument.TIROCINIO);
        others.say(others.month(placementId, caseId, Instrument.TIROCINIO, MAY, 0, 0));
        stipendShowing("2025-05", "\"without-agreement\"");
        String path = "/rimborsi/accordo";
        String page = browser.get(path + "?inserimento=" + placementId).body();
        assertThat(page)
                .contains("Non c’è ancora un accordo.", "Al massimo 150,00\u00a0€", "R11", "maggio 2025")
                .contains("I sussidi che la persona riceve già non contano");

        HttpResponse<String> over =
                browser.submit(path, path, "inserimento", placementId, "amount", "150,01", "agreedOn", "2025-05-02");
        assertThat(over.body()).contains("L’importo supera il massimo", "value=\"150,01\"");

        HttpResponse<String> agreed =
                browser.submit(path, path, "inserimento", placementId, "amount", "149,50", "agreedOn", "2025-05-02");
        assertThat(agreed.body())
                .contains("Importo salvato.", "149,50\u00a0€ per ogni mese intero, dal 02/05/2025.", "Da approvare");
    }

    @Test
    void theWorkbenchShowsTheMonthWithEveryEuroAndItsTotals() {
        placementIsKnown(Instrument.BORSA_LAVORO);
        assertThat(agree(26_000).statusCode()).isEqualTo(201);
        others.say(others.month(placementId, caseId, Instrument.BORSA_LAVORO, YearMonth.of(2024, 3), 0, 2));
        stipendShowing("2024-03", "\"to-decide\"");

        String page = browser.get("/rimborsi?mese=2024-03").body();
        assertThat(page)
                .contains("Rimborsi di marzo 2024", "260,00\u00a0€", "-26,00\u00a0€", "234,00\u00a0€")
                .contains("Riduzione proposta per assenze senza avviso", "Decide il tutor", "/rimborsi/" + placementId);
        assertThat(browser.get("/rimborsi?mese=2024-03&stato=approved").body())
                .contains("Nessun rimborso in questo mese.")
                .doesNotContain(placementId);
        assertThat(browser.get("/rimborsi?mese=2024-03&stato=to-decide").body()).contains(placementId);
        assertThat(browser.get("/rimborsi").statusCode()).isEqualTo(200);
    }

    @Test
    void theCaseShowsItsMoneyAsAFragmentAndAsAPage() {
        placementIsKnown(Instrument.TIROCINIO);
        String path = "/rimborsi/frammenti/caso/" + caseId;
        String fragment = browser.get(path, "HX-Request", "true").body();
        assertThat(fragment)
                .contains("Tirocinio presso Cooperativa Il Ponte", "Importo da concordare", "Fissa l’importo")
                .doesNotContain("<html");
        assertThat(agree(12_000).statusCode()).isEqualTo(201);
        assertThat(browser.get(path).body()).contains("<html", "Rimborsi del caso", "120,00\u00a0€ al mese");
        assertThat(browser.get("/rimborsi/frammenti/caso/nessuno", "HX-Request", "true")
                        .body())
                .contains("Nessun inserimento");
    }

    @Test
    void aPartOfAPageThatCannotBeShownSaysSoInItsPlaceAndIsNoPageWithinThePage() {
        String part = "/rimborsi/frammenti/caso/nessuno";
        HttpResponse<String> missing = browser.of(TestTokens.user("parabiago", Map.of("comune", "015168"), "comune"))
                .get(part, "HX-Request", "true");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("fragment-alert", "Questa parte non si può mostrare.", "in pochi secondi")
                .contains("hx-get=\"" + part + "\"")
                .doesNotContain("<main", "<html", "??");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(browser.get("/rimborsi/" + placementId + ":2025-05").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/rimborsi/accordo?inserimento=" + placementId).statusCode())
                .isEqualTo(404);
    }

    private String stipend() {
        return "/rimborsi/" + placementId + ":2025-05";
    }

    private static String[] decisionAgain(String[] decision) {
        String[] again = decision.clone();
        again[again.length - 1] = UUID.randomUUID().toString();
        return again;
    }
}
