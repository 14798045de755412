package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was written on a page is still there when it is not answered as it should be. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class UnansweredFormTest {

    private static final String REFERRAL = "/segnalazioni/nuova";

    @Test
    void whoIsRefusedAPartOfThePageIsToldAboveTheButtonAndKeepsWhatWasWritten(Office office) {
        try (Tab tab = office.newTabOfAStranger()) {
            Page page = tab.page();
            tab.open(REFERRAL);
            Office.fillLogin(page, "comune.legnano");
            page.waitForURL("**" + REFERRAL);
            Locator surname = Form.labelled(page.locator("main"), "Cognome");
            surname.fill("Quarantottini");
            somebodyElseLogsIn(page.context().newPage());

            tab.mayBeRefused(REFERRAL);
            Locator alert = page.getByRole(AriaRole.ALERT);
            for (int attempt = 1; attempt <= 2; attempt++) {
                tab.answered(
                        REFERRAL,
                        () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compila dal codice"))
                                .click());
                assertThat(alert).containsText("Non hai accesso a questa parte");
                assertThat(alert).hasCount(1);
                assertThat(alert).isInViewport();
                assertThat(surname).hasValue("Quarantottini");
            }
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    /** Whose work is another one, in another tab of the same browser. */
    private static void somebodyElseLogsIn(Page page) {
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Esci"))
                .click();
        page.waitForURL("**/accesso/login**");
        Office.fillLogin(page, "tavolo.capofila");
        page.waitForURL(address -> !address.contains("/accesso/login"));
        page.close();
    }
}
