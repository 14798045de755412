package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.percorsi.identity.demo.DemoPeople;
import it.percorsi.standalone.browser.PreparedCases.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody of the demonstration logs in and sees what their work needs, and nothing else. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    /** The items of the navigation by user. */
    private static final Map<String, List<String>> NAVIGATION = Map.ofEntries(
            Map.entry(
                    "elena.galli",
                    List.of("Cruscotto", "Casi", "Calendario", "Aziende", "Inserimenti", "Rimborsi", "Tavolo")),
            Map.entry(
                    "marco.sala",
                    List.of("Cruscotto", "Casi", "Calendario", "Aziende", "Inserimenti", "Rimborsi", "Tavolo")),
            Map.entry(
                    "lucia.ferrario",
                    List.of(
                            "Cruscotto",
                            "Casi",
                            "Calendario",
                            "Aziende",
                            "Inserimenti",
                            "Rimborsi",
                            "Tavolo",
                            "Persone")),
            Map.entry(
                    "stefano.colombo",
                    List.of(
                            "Cruscotto",
                            "Casi",
                            "Calendario",
                            "Aziende",
                            "Inserimenti",
                            "Rimborsi",
                            "Tavolo",
                            "Persone")),
            Map.entry("comune.legnano", List.of("Casi", "Inserimenti", "Rimborsi", "Tavolo")),
            Map.entry("comune.parabiago", List.of("Casi", "Inserimenti", "Rimborsi", "Tavolo")),
            Map.entry("cps.legnano", List.of("Casi")),
            Map.entry("azienda.demo", List.of("Presenze")),
            Map.entry("paola.conti", List.of("Rimborsi")),
            Map.entry("tavolo.capofila", List.of("Tavolo")),
            Map.entry(
                    "revisore",
                    List.of("Cruscotto", "Casi", "Aziende", "Inserimenti", "Rimborsi", "Tavolo", "Persone")),
            Map.entry("gestore", List.of("Utenti", "Esercizio")));

    private String caseOfLegnano = "";

    @BeforeAll
    void prepare(Office office) {
        caseOfLegnano = new PreparedCases(office.api()).broughtTo(Step.ENDORSED);
    }

    static Stream<String> users() {
        return DemoPeople.ALL.stream().map(DemoPeople.Person::username);
    }

    @ParameterizedTest
    @MethodSource("users")
    void everyUserIsLedToTheirFirstPageAndEveryItemOfTheirNavigationOpens(String user, Office office) {
        try (Tab tab = office.newTab(user)) {
            Page page = tab.page();
            tab.open("/");
            Locator items = page.locator(".site-nav a");
            assertThat(items.allInnerTexts()).isEqualTo(NAVIGATION.get(user));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "role-" + user + ".png")));
            assertThat(Axe.violations(page)).isEmpty();
            for (String item : NAVIGATION.getOrDefault(user, List.of())) {
                tab.follow(item);
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.locator(".error-page")).hasCount(0);
            }
        }
    }

    @Test
    void aMunicipalitySeesItsResidentsAndNotThoseOfAnother(Office office) {
        try (Tab own = office.newTab("comune.legnano");
                Tab other = office.newTab("comune.parabiago")) {
            own.open("/casi/" + caseOfLegnano);
            own.reads("Rossi Carla");
            other.open("/casi/" + caseOfLegnano);
            assertThat(other.page().locator(".error-page")).containsText("non esiste");
            other.open("/casi");
            assertThat(other.page().locator("main")).not().containsText("Rossi Carla");
        }
    }

    @Test
    void anOperatorReadsHealthDetailsOfOwnCasesAndOfOthersWithAReasonThatIsKept(Office office) {
        try (Tab operator = office.newTab("elena.galli");
                Tab coordinator = office.newTab()) {
            operator.open("/casi/" + caseOfLegnano);
            assertThat(operator.page().locator("main")).containsText("Dati sanitari visibili");
            assertThat(operator.page().locator("main")).not().containsText("Motivo della prova");
            operator.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", "break-glass.png")));
            coordinator.open("/casi/" + caseOfLegnano + "/accessi");
            coordinator.reads("elena.galli");
            assertThat(Axe.violations(coordinator.page())).isEmpty();
        }
    }

    @Test
    void whoIsNotLoggedInLogsInAndComesToThePageThatWasAskedFor(Office office) {
        try (Tab tab = office.newTabOfAStranger()) {
            Page page = tab.page();
            tab.open("/casi/" + caseOfLegnano);
            assertThat(page.locator("h1")).hasText("Accedi");
            assertThat(Axe.violations(page)).isEmpty();
            Office.fillLogin(page, "comune.legnano");
            page.waitForURL("**/casi/" + caseOfLegnano);
            tab.reads("Rossi Carla");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Esci"))
                    .click();
            page.waitForURL("**/accesso/login**");
            tab.open("/casi/" + caseOfLegnano);
            assertThat(page.locator("h1")).hasText("Accedi");
        }
    }

    @Test
    void theGestoreMakesAUserWhoHasToChooseAPassword(Office office) {
        try (Tab tab = office.newTab("gestore")) {
            Page page = tab.page();
            for (String path : List.of("/accesso/utenti", "/accesso/programmi", "/accesso/password")) {
                tab.open(path);
                assertThat(page.locator("h1")).isVisible();
                assertThat(Axe.violations(page)).as(path).isEmpty();
            }
        }
    }
}
