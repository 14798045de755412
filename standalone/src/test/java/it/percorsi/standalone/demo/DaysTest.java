package it.percorsi.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days on which people work. */
class DaysTest {

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"})
    void easterIsWhenTheChurchSays(LocalDate easter) {
        assertThat(Days.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-06", "2026-08-14", "2025-12-24", "2026-01-05", "2026-06-02"})
    void companiesAreClosed(LocalDate day) {
        assertThat(Days.isClosed(day)).isTrue();
    }

    @Test
    void officesOpenAfterWeekendsAndFeasts() {
        assertThat(Days.office(LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(Days.office(LocalDate.of(2026, 11, 21))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Days.office(LocalDate.of(2026, 4, 4))).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void nobodyBeginsInTheClosuresOfSummer() {
        assertThat(Days.firstMonday(LocalDate.of(2026, 8, 8))).isEqualTo(LocalDate.of(2026, 8, 24));
    }
}
