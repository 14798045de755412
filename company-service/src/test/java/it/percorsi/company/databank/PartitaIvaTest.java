package it.percorsi.company.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.platform.web.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitaIvaTest {

    @Test
    void acceptsARightCheckDigit() {
        assertThat(new PartitaIva("12552295656").digits()).isEqualTo("12552295656");
    }

    @Test
    void refusesEveryOtherLastDigit() {
        for (char last = '0'; last <= '9'; last++) {
            assertThat(PartitaIva.isValid("1255229565" + last)).isEqualTo(last == '6');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1255229565", "125522956566", "1255229565a", "00000000000", "IT12552295656"})
    void refusesWhatIsNotElevenDigits(String written) {
        assertThatThrownBy(() -> new PartitaIva(written))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("vatNumber"));
    }

    @Test
    void sameNumberSameCompany() {
        PartitaIva vat = new PartitaIva("12552295656");
        assertThat(CompanyId.of("legnano", vat)).isEqualTo(CompanyId.of("legnano", vat));
        assertThat(CompanyId.of("legnano", vat)).isNotEqualTo(CompanyId.of("rho", vat));
    }
}
