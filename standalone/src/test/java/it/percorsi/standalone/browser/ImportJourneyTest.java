package it.percorsi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list with a mistake: what is right comes in, what is wrong comes back with what is wrong about it. */
@Tag("whole")
@ExtendWith(InTheOffice.class)
class ImportJourneyTest {

    private static final String GOOD = "Gambirasio";
    private static final String BAD = "Castiglioni";
    private static final String LIST = """
            Data segnalazione;Cognome;Nome;Sesso;Data di nascita;Luogo di nascita;C.F.;Comune di residenza;Categoria;\
            Inviante;Assistente sociale;Come arriva;Urgenza;Motivo
            02/03/2026;Gambirasio;Dario;M;6/12/1976;Parabiago;GMBDRA76T06G324K;Legnano;2.1;\
            CPS Legnano;Anna Re;relazione;alta;Cerca lavoro
            03/03/2026;Castiglioni;Irma;F;17/9/1989;Parabiago;CSTRMI89P57G324B;Legnano;9.9;\
            CPS Legnano;Anna Re;relazione;normale;Cerca lavoro
            """;

    @Test
    void goodRowsComeInAndTheOthersComeBack(Office office) throws IOException {
        try (Tab tab = office.newTab()) {
            upload(tab);
            readTheErrors(tab);
            assertThat(downloaded(tab, "Scarica la riga da correggere"))
                    .contains(BAD, "9.9", "errori", "Categoria")
                    .doesNotContain(GOOD);
            startTheGoodRow(tab);
            assertThat(downloaded(tab, "Scarica le righe non importate"))
                    .contains(BAD)
                    .doesNotContain(GOOD);
            readTheNewCase(tab);
        }
    }

    private static void upload(Tab tab) {
        tab.open("/casi");
        tab.follow("Importa segnalazioni");
        Form.labelled(tab.page().locator("main"), "File delle segnalazioni")
                .setInputFiles(new FilePayload("elenco.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        tab.form("Invia e controlla").send();
    }

    private static void readTheErrors(Tab tab) {
        tab.reads("1 segnalazione nuova");
        tab.reads("1 riga da correggere");
        Locator problem = tab.page()
                .locator("section[aria-labelledby=problems]")
                .getByRole(AriaRole.ROW)
                .nth(1);
        assertThat(problem).containsText("Categoria");
        assertThat(problem).containsText("9.9");
        assertThat(problem).containsText("Si può scrivere: 1.1, 2.1");
        assertThat(tab.page().locator("section[aria-labelledby=good]")).containsText(GOOD);
        assertThat(tab.page().locator("section[aria-labelledby=good]")).not().containsText(BAD);
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static String downloaded(Tab tab, String link) throws IOException {
        Download file = tab.page()
                .waitForDownload(() -> tab.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(link).setExact(true))
                        .click());
        assertThat(file.suggestedFilename()).endsWith(".csv");
        try (InputStream content = file.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void startTheGoodRow(Tab tab) {
        tab.form("Importa la riga giusta e lascia fuori quella sbagliata").send();
        tab.reads("Importazione conclusa");
        tab.reads("Segnalazioni importate: 1.");
        assertThat(Axe.violations(tab.page())).isEmpty();
    }

    private static void readTheNewCase(Tab tab) {
        tab.follow("Riga 2: apri il caso");
        tab.reads(GOOD + " Dario");
        tab.open("/casi?cerca=" + GOOD);
        assertThat(tab.page().getByRole(AriaRole.ROWHEADER).getByText(GOOD)).hasCount(1);
        tab.open("/casi?cerca=" + BAD);
        tab.reads("Nessun caso con questi filtri.");
    }
}
