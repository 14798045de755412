package it.percorsi.company.views.list;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.company.databank.Companies;
import it.percorsi.events.codes.Availability;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.events.company.AvailabilityDeclared;
import it.percorsi.events.company.PostOpened;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyLinesTest {

    private static final LocalDate DAY = Companies.DAY;

    private final CompanyLine line = CompanyLine.of(Companies.registered(LegalForm.LIMITED_COMPANY));

    @Test
    void aNameIsSearchedWithoutAccentsAndSigns() {
        assertThat(line.words()).containsExactly("panificio", "pero", "figli", "s", "r", "l", "12552295656");
        assertThat(line.sortKey()).startsWith("panificio pero figli s r l|");
    }

    @Test
    void R43_aLateDeclarationDoesNotHideTheLatest() {
        CompanyLine declared =
                line.with(declared(Availability.PEAK, DAY)).with(declared(Availability.NONE, DAY.minusDays(9)));

        assertThat(declared.availability()).isEqualTo(Availability.PEAK);
        assertThat(declared.availabilityOn()).isEqualTo(DAY);
    }

    @Test
    void R38_seatsOfAllPostsCount() {
        CompanyLine open = line.with(post(2)).with(post(1));

        assertThat(open.seats()).isEqualTo(3);
        assertThat(open.offersSeats()).isTrue();
        assertThat(open.instruments()).containsExactlyInAnyOrder(Instrument.TIROCINIO, Instrument.BORSA_LAVORO);
    }

    private static AvailabilityDeclared declared(Availability availability, LocalDate on) {
        return new AvailabilityDeclared(Companies.ID, Companies.AMBITO, availability, on);
    }

    private static PostOpened post(int seats) {
        return new PostOpened(
                Companies.ID,
                "post-" + seats,
                Companies.AMBITO,
                "Panificio",
                List.of("pulizie"),
                seats,
                20,
                List.of(Instrument.BORSA_LAVORO),
                true,
                DAY);
    }
}
