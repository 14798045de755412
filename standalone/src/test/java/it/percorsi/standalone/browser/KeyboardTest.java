package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has no mouse refers a person. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class KeyboardTest {

    @Test
    void aReferralIsWrittenAndSentByTheKeyboardAlone(Office office) {
        try (Tab tab = office.newTab()) {
            Page page = tab.page();
            Keyboard keys = page.keyboard();
            tab.open("/segnalazioni/nuova");

            keys.press("Tab");
            Locator skip = page.getByText("Vai al contenuto");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            keys.press("Enter");
            assertThat(page.locator("#contenuto")).isFocused();

            type(page, "Cognome", "Verdi");
            type(page, "Nome", "Luca");
            type(page, "Codice fiscale", "VRDLCU90A01E514P");
            type(page, "Sesso", "M");
            type(page, "Data di nascita", "01011990");
            type(page, "Luogo di nascita", "Legnano");
            type(page, "Comune di residenza", "Leg");
            type(page, "Servizio inviante", "SERT Legnano");
            type(page, "Case manager", "Anna Re");
            type(page, "Categoria", "2.2");
            type(page, "Motivo della segnalazione", "Vuole lavorare");
            reach(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invia la segnalazione")));
            tab.leave(() -> keys.press("Enter"));

            tab.reads("Segnalazione inviata.");
            tab.reads("Verdi Luca");
            tab.reads("Legnano");
            tab.reads("2.2 Ex dipendenze");
        }
    }

    private static void type(Page page, String label, String text) {
        reach(page, Form.labelled(page.locator("form"), label));
        page.keyboard().type(text);
    }

    /** Goes from field to field until this one has the focus, which has to be seen. */
    private static void reach(Page page, Locator wanted) {
        int stops = 0;
        while (!(boolean) wanted.evaluate("field => field === document.activeElement")) {
            assertThat(stops++).as("fields on the way to %s", wanted).isLessThan(60);
            page.keyboard().press("Tab");
        }
        assertThat((boolean) wanted.evaluate("field => field.matches(':focus-visible')"))
                .isTrue();
    }
}
