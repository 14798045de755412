package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two records of one woman, each written in its way, become one and two again; the municipalities notice nothing. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class MergeJourneyTest {

    private static final String CODE = "VSMLVC58E63G324G";
    private static final LocalDate BORN = LocalDate.of(1958, 5, 23);
    private static final Somebody STAYS = new Somebody("Vismara", "Ludovica", CODE, "F", BORN, Somebody.LEGNANO);
    private static final Somebody GOES = new Somebody("Vismarra", "Ludovika", CODE, "F", BORN, Somebody.PARABIAGO);

    @Test
    void twoRecordsOfOnePersonAreMergedWithAPreviewAndUndone(Office office) {
        PreparedCases cases = new PreparedCases(office.api());
        String staying = "/casi/" + cases.broughtTo(Step.REFERRED, STAYS.referral());
        String going = "/casi/" + cases.broughtTo(Step.REFERRED, GOES.referral());
        try (Tab coordinator = office.newTab("lucia.ferrario");
                Tab municipality = office.newTab("comune.parabiago")) {
            areTwo(coordinator, going);
            String record = compare(coordinator, staying);
            readThePreview(coordinator, staying, going);
            merge(coordinator);
            areOne(coordinator, staying, going);
            isCalled(municipality, going, GOES);
            undo(coordinator, record);
            areTwo(coordinator, going);
            isCalled(municipality, going, GOES);
        }
    }

    /** From the page of the case to the two records side by side; tells where the record that stays is. */
    private static String compare(Tab tab, String caseOfTheOneThatStays) {
        tab.open(caseOfTheOneThatStays);
        tab.follow("Conservazione, cancellazione e fascicolo della persona");
        String record = tab.page().url().replaceFirst("^https?://[^/]+", "");
        tab.reads("Nessun’altra scheda è stata unita a questa.");
        tab.openUntil(record + "/doppioni", Pattern.compile(GOES.name()));
        tab.reads("Stesso codice fiscale");
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.leave(() -> tab.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Confronta .*" + GOES.family())))
                .click());
        Locator swap = tab.page().getByText("Tieni invece l’altra scheda");
        if (!tab.page().url().contains(record + "/unione")) {
            tab.leave(swap::click);
        }
        assertThat(swap).isVisible();
        assertThat(tab.page().url()).contains(record + "/unione");
        return record;
    }

    private static void readThePreview(Tab tab, String staying, String going) {
        tab.reads("Resta la scheda di " + STAYS.name() + "; vi confluisce quella di " + GOES.name());
        Locator name = tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(GOES.family()));
        assertThat(name).containsText("Diverso: vale la scheda che resta");
        assertThat(tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(CODE)))
                .containsText("Uguale");
        Locator cases = tab.page().locator("section[aria-labelledby=cases]");
        assertThat(cases.locator("a[href='" + staying + "']")).isVisible();
        assertThat(cases.locator("a[href='" + going + "']")).isVisible();
        tab.reads("L’unione si può annullare: ogni scheda riprende i suoi casi.");
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static void merge(Tab tab) {
        tab.form("Unisci le due schede").send();
        tab.reads("Le due schede sono unite: questa è quella che resta.");
        assertThat(tab.page().locator("h1")).hasText(STAYS.name());
        tab.reads("Un’altra scheda è confluita qui");
    }

    private static void areOne(Tab tab, String staying, String going) {
        isCalled(tab, staying, STAYS);
        isCalled(tab, going, STAYS);
        // Found by what either record says, shown as the one that stays.
        for (Somebody written : new Somebody[] {STAYS, GOES}) {
            tab.openUntil("/casi?cerca=" + written.family(), Pattern.compile(STAYS.name()));
            assertThat(named(tab, STAYS)).hasCount(2);
            assertThat(named(tab, GOES)).hasCount(0);
        }
    }

    private static Locator named(Tab tab, Somebody person) {
        return tab.page()
                .getByRole(AriaRole.ROWHEADER)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + person.name() + "\\s*$")));
    }

    private static void isCalled(Tab tab, String casePath, Somebody person) {
        tab.openUntil(casePath, Pattern.compile(person.name()));
        assertThat(tab.page().locator("h1")).hasText(person.name());
    }

    private static void undo(Tab tab, String record) {
        tab.open(record);
        tab.follow("Annulla questa unione");
        tab.reads("Tornano a " + GOES.name());
        tab.reads("Restano a " + STAYS.name());
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.form("Annulla l’unione").send();
        tab.reads("L’unione è annullata: ogni scheda ha di nuovo i suoi casi.");
    }

    private static void areTwo(Tab tab, String going) {
        isCalled(tab, going, GOES);
        for (Somebody written : new Somebody[] {STAYS, GOES}) {
            tab.openUntil("/casi?cerca=" + written.family(), Pattern.compile(written.name()));
            assertThat(named(tab, written)).hasCount(1);
        }
    }
}
