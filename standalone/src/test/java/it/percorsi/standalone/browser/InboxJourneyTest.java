package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R4: a specialist service refers, the municipality of residence decides, the service sees what became of it. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class InboxJourneyTest {

    private static final Somebody FORWARDED =
            new Somebody("Moroni", "Teresa", "MRNTRS84C49G324V", "F", LocalDate.of(1984, 3, 9), Somebody.LEGNANO);
    private static final Somebody DECLINED =
            new Somebody("Zanella", "Bruno", "ZNLBRN71S28G324H", "M", LocalDate.of(1971, 11, 28), Somebody.LEGNANO);
    private static final Pattern CASE = Pattern.compile("/casi/[0-9a-f-]+");
    private static final String WHY_NOT = "Non è il momento per un percorso di lavoro";

    @Test
    void R4_aSpecialistServiceRefersAndTheMunicipalityDecides(Office office) {
        try (Tab service = office.newTab("cps.legnano");
                Tab municipality = office.newTab("comune.legnano");
                Tab other = office.newTab("comune.parabiago")) {
            String forwarded = refer(service, FORWARDED, 130, "Relazione scritta");
            attachTheReport(service);
            String declined = refer(service, DECLINED, 131, "Scheda");
            findInTheInbox(municipality);
            raiseThePriority(municipality);
            forward(municipality);
            decline(municipality);
            readTheOutcomes(service, forwarded, declined);
            seeNeither(other, List.of(forwarded, declined));
        }
    }

    /** Tells the path of the case. */
    private static String refer(Tab tab, Somebody person, int daysAgo, String channel) {
        tab.open("/");
        tab.follow("Nuova segnalazione");
        tab.form("Invia la segnalazione")
                .fill("Cognome", person.family())
                .fill("Nome", person.given())
                .fill("Codice fiscale", person.codiceFiscale())
                .choose("Sesso", person.sex().equals("F") ? "Femmina" : "Maschio")
                .fill("Data di nascita", person.bornOn())
                .fill("Luogo di nascita", "Parabiago")
                .choose("Comune di residenza", "Legnano")
                .fill("Data della segnalazione", today().minusDays(daysAgo))
                .tick(channel)
                .fill("Case manager", "Anna Re")
                .choose("Categoria", "2.1 Area psichiatrica (CPS)")
                .tick("Normale")
                .fill("Motivo della segnalazione", "Cerca un lavoro tranquillo")
                .send();
        tab.reads("Segnalazione inviata.");
        tab.reads(person.name());
        return CASE.matcher(tab.page().url())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** R1: who refers by a written report is led to where it is attached. */
    private static void attachTheReport(Tab tab) {
        Form.labelled(tab.page().locator("main"), "File")
                .setInputFiles(new FilePayload(
                        "relazione.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        tab.form("Allega").send();
        tab.reads("Documento allegato.");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Rome"));
    }

    private static void findInTheInbox(Tab tab) {
        tab.open("/");
        tab.follow("Segnalazioni da inoltrare");
        tab.reads("Segnalazioni da inoltrare: Legnano");
        for (Somebody person : List.of(FORWARDED, DECLINED)) {
            assertThat(row(tab, person)).containsText("CPS Legnano");
            assertThat(row(tab, person)).containsText("Non indicata");
        }
        assertThat(names(tab)).containsSubsequence(DECLINED.name(), FORWARDED.name());
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static Locator row(Tab tab, Somebody person) {
        return tab.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(person.name()));
    }

    private static List<String> names(Tab tab) {
        return tab.page().getByRole(AriaRole.ROWHEADER).allInnerTexts();
    }

    private static void raiseThePriority(Tab tab) {
        tab.form("Dai priorità alta alla segnalazione di " + FORWARDED.name()).send();
        tab.reads("Priorità registrata.");
        assertThat(row(tab, FORWARDED)).containsText("Alta");
        assertThat(names(tab)).as("urgent before older").containsSubsequence(FORWARDED.name(), DECLINED.name());
    }

    private static void forward(Tab tab) {
        tab.follow("Inoltra la segnalazione di " + FORWARDED.name());
        tab.form("Registra l’inoltro").send();
        tab.reads("Inoltro registrato.");
        assertThat(tab.page().locator(".page-head")).containsText("Inoltrato dal comune");
    }

    private static void decline(Tab tab) {
        tab.open("/casi/da-inoltrare");
        assertThat(row(tab, FORWARDED)).hasCount(0);
        tab.follow("Non inoltrare la segnalazione di " + DECLINED.name());
        assertThat(Axe.violations(tab.page())).isEmpty();
        tab.form("Non inoltrare la segnalazione")
                .tick(WHY_NOT)
                .fill("Nota", "Ora segue una cura")
                .send();
        tab.reads("La segnalazione non viene inoltrata.");
        assertThat(tab.page().locator(".page-head")).containsText("Non inoltrato dal comune");
        tab.open("/casi/da-inoltrare");
        assertThat(row(tab, DECLINED)).hasCount(0);
    }

    private static void readTheOutcomes(Tab tab, String forwarded, String declined) {
        tab.open("/casi");
        assertThat(row(tab, FORWARDED)).containsText("Inoltrato dal comune");
        assertThat(row(tab, DECLINED)).containsText("Non inoltrato dal comune");
        assertThat(row(tab, DECLINED)).containsText(WHY_NOT);
        tab.open(declined);
        tab.reads("Motivo: " + WHY_NOT);
        tab.open(forwarded);
        assertThat(tab.page().locator(".timeline")).containsText("Priorità indicata dal comune");
        assertThat(tab.page().locator(".timeline")).containsText("Segnalazione inoltrata dal comune");
        for (String news : List.of(
                "Il comune ha inoltrato la tua segnalazione", "Il comune non ha inoltrato la tua segnalazione")) {
            tab.openUntil("/avvisi", Pattern.compile(news));
        }
    }

    private static void seeNeither(Tab tab, List<String> cases) {
        for (String list : List.of("/casi", "/casi/da-inoltrare")) {
            tab.open(list);
            for (Somebody person : List.of(FORWARDED, DECLINED)) {
                assertThat(tab.page().locator("main")).not().containsText(person.name());
            }
        }
        for (String path : cases) {
            tab.open(path);
            assertThat(tab.page().locator(".error-page")).containsText("non esiste");
        }
    }
}
