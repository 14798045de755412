package it.percorsi.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The files that come with the program. */
class DemoFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void allCompaniesAndReferralsAreRead() {
        DemoFiles files = DemoFiles.until(TODAY);
        assertThat(files.companies()).hasSize(1_200);
        assertThat(files.referrals()).hasSize(240);
        assertThat(files.referralsFile().lines()).hasSize(241);
    }

    @Test
    void rowsOfDaysToComeAreLeftOut() {
        String file = "nome;giorno\nieri;2026-11-20\ndomani;2026-11-22\noggi;2026-11-21\n";
        assertThat(DemoFiles.knownOn(TODAY, file, "giorno"))
                .isEqualTo("nome;giorno\r\nieri;2026-11-20\r\noggi;2026-11-21\r\n");
    }

    @Test
    void onAnEarlierDayFewerAreKnownAndTheyAgreeWithTheirFile() {
        DemoFiles files = DemoFiles.until(LocalDate.of(2026, 1, 1));
        assertThat(files.referrals()).hasSizeBetween(80, 120);
        assertThat(files.referralsFile().lines()).hasSize(files.referrals().size() + 1);
    }
}
