package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of those who run the installation: every service in its frame, refreshed by itself, and without scripts. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class OperationsTest {

    private static final List<String> PARTS = List.of("referral", "company", "placement", "stipend", "reporting");

    @Test
    void everyServiceTellsHowItStandsAndGoesOnTelling(Office office) {
        try (Tab tab = office.newTab("gestore")) {
            Page page = tab.page();
            tab.open("/");
            tab.follow("Esercizio");
            for (String part : PARTS) {
                Locator frame = page.locator("section[aria-labelledby='parte-" + part + "']");
                assertThat(frame).containsText("Nessun messaggio è fermo.");
                assertThat(frame.getByText("Risponde", new Locator.GetByTextOptions().setExact(true)))
                        .hasCount(3);
                assertThat(frame).containsText("Aggiornata");
            }
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "esercizio.png")));
            Locator told = page.locator("section[aria-labelledby='parte-stipend'] time");
            String before = told.innerText();
            assertThat(told).not().hasText(before);
        }
    }

    @Test
    void aViewIsBuiltAnewWhilePeopleReadIt(Office office) {
        try (Tab tab = office.newTab("gestore")) {
            Page page = tab.page();
            tab.open("/esercizio/stipend/stato");
            assertThat(Axe.violations(page)).isEmpty();
            tab.leave(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ricostruisci…"))
                    .first()
                    .click());
            tab.reads("niente sparisce");
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "ricostruzione.png")));
            tab.form(Pattern.compile("Ricostruisci la vista")).send();
            tab.reads("La ricostruzione è cominciata.");
            tab.openUntil("/esercizio/stipend/stato", Pattern.compile("100 %"));
        }
    }

    @Test
    void nobodyElseOpensIt(Office office) {
        try (Tab tab = office.newTab("elena.galli")) {
            tab.open("/esercizio");
            assertThat(tab.page().locator(".error-page")).containsText("Non hai accesso");
        }
    }
}
