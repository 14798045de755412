package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R7: who is found unsuitable goes back to the municipality, which says that it knows. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class UnsuitableJourneyTest {

    private static final Somebody PERSON =
            new Somebody("Pozzi", "Ugo", "PZZGUO66B04G324L", "M", LocalDate.of(1966, 2, 4), Somebody.LEGNANO);
    private static final List<String> REASONS = List.of(
            "Le condizioni di salute ora non lo permettono", "Prima serve un altro percorso: cura, casa, formazione");

    @Test
    void R7_theUnsuitableAreGivenBackWithReasonsAndTheMunicipalityAcknowledges(Office office) {
        String caseId = new PreparedCases(office.api()).broughtTo(Step.INTERVIEWED, PERSON.referral());
        try (Tab operator = office.newTab("elena.galli");
                Tab municipality = office.newTab("comune.legnano")) {
            // Who was never here is told nothing.
            municipality.open("/casi");
            assess(operator, caseId);
            giveBack(operator);
            acknowledge(municipality, caseId);
            readTheAnswer(operator, caseId);
        }
    }

    private static void assess(Tab tab, String caseId) {
        tab.open("/casi/" + caseId);
        tab.form("Prendo in carico").send();
        tab.follow("Concludi la valutazione");
        tab.reads("Se la persona risulta non idonea il caso torna al comune");
        tab.form("Concludi la valutazione")
                .tick("Non idoneo")
                .fill("Ore sostenibili a settimana, al massimo", "0")
                .fill("Operatore", "Elena Galli")
                .send();
        tab.reads("Valutazione conclusa.");
        assertThat(tab.page().locator(".page-head")).containsText("Non idoneo");
        assertThat(tab.page().getByText("Scrivi il progetto individuale")).hasCount(0);
    }

    private static void giveBack(Tab tab) {
        tab.follow("Restituisci al comune");
        tab.form("Restituisci al comune").fill("Nota", "Rivederla tra un anno").send();
        // Without a reason nothing is given back, and nothing that was written is lost.
        assertThat(tab.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(Form.labelled(tab.page().locator("main"), "Nota")).hasValue("Rivederla tra un anno");
        Form form = tab.form("Restituisci al comune");
        REASONS.forEach(form::tick);
        form.send();
        tab.reads("La persona è restituita al comune.");
        assertThat(tab.page().locator(".page-head")).containsText("Restituito al comune");
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static void acknowledge(Tab tab, String caseId) {
        String returned = "Un caso è stato restituito al comune";
        String which = "(caso " + caseId.substring(0, 8) + ")";
        tab.openUntil("/avvisi", Pattern.compile(returned + "\\s+" + Form.escaped(which)));
        tab.leave(() -> tab.page()
                .getByRole(AriaRole.ROWHEADER)
                .filter(new Locator.FilterOptions().setHasText(which))
                .filter(new Locator.FilterOptions().setHasText(returned))
                .getByRole(AriaRole.LINK)
                .click());
        tab.reads(PERSON.name());
        tab.reads("Restituita al comune il");
        REASONS.forEach(tab::reads);
        tab.follow("Prendi atto della restituzione");
        tab.form("Prendi atto").fill("Nota", "La segue Marta Riva").send();
        tab.reads("Presa d’atto registrata.");
        tab.reads("Il comune ne ha preso atto il");
        assertThat(tab.page().getByText("Prendi atto della restituzione")).hasCount(0);
    }

    private static void readTheAnswer(Tab tab, String caseId) {
        tab.openUntil("/avvisi", Pattern.compile("Il comune ha preso atto di una restituzione"));
        tab.open("/casi/" + caseId);
        tab.reads("Il comune ne ha preso atto il");
        tab.reads("La segue Marta Riva");
        assertThat(tab.page().locator(".timeline")).containsText("Restituzione: il comune ha preso atto");
    }
}
