package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.percorsi.standalone.Texts;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who chooses English reads English, on every page. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnglishTest {

    /** Shorter ones are names, or words that both languages have. */
    private static final int LONG_ENOUGH = 14;

    private static final Pattern GAP = Pattern.compile("[{}]");

    private String caseId = "";
    private Set<String> italian = Set.of();

    @BeforeAll
    void prepare(Office office) throws IOException {
        caseId = new PreparedCases(office.api()).broughtTo(Step.ENDORSED);
        italian = onlyItalian();
    }

    private static Set<String> onlyItalian() throws IOException {
        Set<String> texts = new HashSet<>();
        Set<String> english = new HashSet<>();
        for (Path file : Texts.files()) {
            Map<String, String> translated = Texts.of(Texts.english(file));
            english.addAll(translated.values());
            texts.addAll(Texts.of(file).values());
        }
        texts.removeAll(english);
        texts.removeIf(text -> text.length() < LONG_ENOUGH || GAP.matcher(text).find());
        return texts;
    }

    @Test
    void onceChosenEverythingIsInEnglish(Office office) {
        try (Tab tab = office.newTab()) {
            Page page = tab.page();
            tab.open("/casi?ordine=oldest");
            tab.follow("English");
            assertThat(page).hasURL(Pattern.compile(".*/casi\\?ordine=oldest$"));
            assertThat(page.locator("html").getAttribute("lang"))
                    .as("where it was chosen")
                    .isEqualTo("en");
            for (String path : List.of(
                    "/",
                    "/casi",
                    "/casi/" + caseId,
                    "/casi/" + caseId + "/accessi",
                    "/casi/lista-attesa",
                    "/segnalazioni/nuova",
                    "/segnalazioni/importa",
                    "/aziende",
                    "/aziende/nuova",
                    "/inserimenti",
                    "/rimborsi",
                    "/tavolo",
                    "/persone",
                    "/nessuna")) {
                tab.open(path);
                assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("en");
                assertThat(leftInItalian(page)).as(path).isEmpty();
                if (!path.equals("/nessuna")) {
                    assertThat(Axe.violations(page)).as(path).isEmpty();
                }
            }
            tab.open("/casi");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "english.png")));
            tab.follow("Italiano");
            assertThat(page.locator("html")).hasAttribute("lang", "it");
        }
    }

    private List<String> leftInItalian(Page page) {
        String shown = page.locator("body").innerText();
        List<String> found = new ArrayList<>();
        for (String text : italian) {
            if (shown.contains(text)) {
                found.add(text);
            }
        }
        return found;
    }
}
