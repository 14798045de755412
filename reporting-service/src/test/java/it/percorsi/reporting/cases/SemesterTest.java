package it.percorsi.reporting.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.platform.web.BadInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemesterTest {

    @Test
    void R35_theYearHasTwo() {
        Semester first = Semester.written("semester", "2026-S1");

        assertThat(first.from()).isEqualTo("2026-01-01");
        assertThat(first.to()).isEqualTo("2026-06-30");
        assertThat(first.contains(LocalDate.parse("2026-06-30"))).isTrue();
        assertThat(first.contains(LocalDate.parse("2026-07-01"))).isFalse();
        assertThat(first.next()).hasToString("2026-S2");
        assertThat(first.next().to()).isEqualTo("2026-12-31");
        assertThat(first.next().next()).hasToString("2027-S1");
        assertThat(first.previous()).hasToString("2025-S2");
        assertThat(first.next().previous()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-S3", "2026-s1", "26-S1", "2026-S1 ", "-2026-S1"})
    void anythingElseIsBadInputThatNamesItsField(String written) {
        assertThatThrownBy(() -> Semester.written("semestre", written))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("semestre"));
    }
}
