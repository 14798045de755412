package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Colombo, Irene, Colombo, Irene",
        "Colombo, Irene, Irene, Colombo",
        "Colombo, Irene, Clombo, Irenne",
        "D'Angelo, Nicolò, DANGELO, Nicolo",
        "De Luca, Anna, Deluca, Anna",
        "Bianchi, Maria Luisa, Bianchi, Maria",
        "Zanzottera, Giuseppina, Zansotera, Giuseppina"
    })
    void oneHumanBeingMayBeWrittenInBothWays(String family, String given, String otherFamily, String otherGiven) {
        assertThat(SimilarNames.may(family, given, otherFamily, otherGiven)).isTrue();
        assertThat(SimilarNames.may(otherFamily, otherGiven, family, given)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Colombo, Irene, Colombo, Marta",
        "Colombo, Irene, Rossi, Irene",
        "Re, Ugo, Po, Ada",
        "Bianchi, Maria, Neri, Bianchi"
    })
    void otherPeopleAreNotTakenForOne(String family, String given, String otherFamily, String otherGiven) {
        assertThat(SimilarNames.may(family, given, otherFamily, otherGiven)).isFalse();
    }

    @Test
    void aNameWithoutLettersIsLikeNone() {
        assertThat(SimilarNames.may("-", "Irene", "Colombo", "Irene")).isFalse();
    }
}
