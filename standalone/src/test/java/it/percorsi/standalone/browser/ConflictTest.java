package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people in two browsers assess the same person at the same time. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class ConflictTest {

    private static final String ASSESS = "Concludi la valutazione";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));

    @Test
    void whoSavesSecondSeesWhatTheFirstWroteAndChooses(Office office) {
        String path = "/casi/" + new PreparedCases(office.api()).broughtTo(Step.INTERVIEWED);
        try (Tab elena = office.newTab("elena.galli");
                Tab lucia = office.newTab("lucia.ferrario")) {
            elena.open(path + "/valutazione");
            lucia.open(path + "/valutazione");

            written(elena, "Idoneo", "25", "Sara Villa").send();
            elena.reads("Valutazione conclusa.");
            written(lucia, "Autonomo", "18", "Sara Villa").send();

            Page page = lucia.page();
            assertThat(page).hasTitle("Nel frattempo qualcosa è cambiato – Percorsi");
            lucia.reads("elena.galli (operatore)");
            assertThat(page.locator("main fieldset")).hasCount(2);
            assertThat(Axe.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "conflict.png"))
                    .setFullPage(true));

            lucia.form("Salva con le mie scelte")
                    .tick("Il tuo valore: 18")
                    .tick("Il valore di elena.galli: Idoneo")
                    .send();

            lucia.reads("Valutazione conclusa.");
            elena.open(path + "/progetto");
            assertThat(elena.page().getByLabel("Ore a settimana")).hasValue("18");
        }
    }

    @Test
    void whoLeavesItAsItIsChangesNothing(Office office) {
        String path = "/casi/" + new PreparedCases(office.api()).broughtTo(Step.INTERVIEWED);
        try (Tab elena = office.newTab("elena.galli");
                Tab lucia = office.newTab("lucia.ferrario")) {
            lucia.open(path + "/valutazione");
            elena.open(path + "/valutazione");
            written(elena, "Idoneo", "25", "Sara Villa").send();
            elena.reads("Valutazione conclusa.");
            written(lucia, "Idoneo", "18", "Sara Villa").send();

            lucia.follow("Lascia come è ora");

            elena.open(path + "/progetto");
            assertThat(elena.page().getByLabel("Ore a settimana")).hasValue("25");
        }
    }

    private Form written(Tab tab, String outcome, String hours, String operator) {
        return tab.form(ASSESS)
                .fill("Data della valutazione", today)
                .tick(outcome)
                .fill("Ore sostenibili a settimana, al massimo", hours)
                .choose("Strumento consigliato", "Tirocinio")
                .fill("Operatore", operator);
    }
}
