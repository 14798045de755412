package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.referral.person.CodeContent.Mismatch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeContentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static CodeContent read(String code) {
        return CodeContent.of(new CodiceFiscale(code), TODAY).orElseThrow();
    }

    @Test
    void aCodeTellsSexDateAndPlace() {
        assertThat(read("BNCLRA98R51G324Z"))
                .isEqualTo(new CodeContent("BNCLRA", "F", LocalDate.of(1998, 10, 11), "Parabiago"));
        assertThat(read("MRVRRT03E19B300D"))
                .isEqualTo(new CodeContent("MRVRRT", "M", LocalDate.of(2003, 5, 19), "Busto Arsizio"));
    }

    @Test
    void omocodiaTellsTheSame() {
        String one = it.kamaladafrica.codicefiscale.CodiceFiscale.of("BNCLRA98R51G324Z")
                .toOmocodeLevel(3)
                .getValue();
        assertThat(one).isNotEqualTo("BNCLRA98R51G324Z");
        assertThat(read(one)).isEqualTo(read("BNCLRA98R51G324Z"));
        assertThat(new CodiceFiscale(one).withoutOmocodia())
                .isEqualTo(new CodiceFiscale("BNCLRA98R51G324Z").withoutOmocodia());
    }

    @Test
    void foreignCountriesAndSmallWordsAreWrittenAsPeopleWriteThem() {
        assertThat(BirthPlaces.name("Z330")).contains("Marocco");
        assertThat(BirthPlaces.name("H223")).contains("Reggio nell'Emilia");
        assertThat(BirthPlaces.name("A026")).contains("Aci Castello");
        assertThat(BirthPlaces.name("M999")).isEmpty();
    }

    @Test
    void theCenturyIsTheLaterOneThatIsNotInTheFuture() {
        CodiceFiscale code = new CodiceFiscale("BNCLRA98R51G324Z");
        assertThat(CodeContent.of(code, LocalDate.of(2098, 10, 10))
                        .orElseThrow()
                        .bornOn())
                .isEqualTo("1998-10-11");
        assertThat(CodeContent.of(code, LocalDate.of(2098, 10, 11))
                        .orElseThrow()
                        .bornOn())
                .isEqualTo("2098-10-11");
    }

    @Test
    void aProvisionalCodeTellsNothing() {
        assertThat(CodeContent.of(new CodiceFiscale("12345678903"), TODAY)).isEmpty();
    }

    @Test
    void whatFitsRaisesNoQuestion() {
        CodeContent code = read("BNCLRA98R51G324Z");
        LocalDate born = LocalDate.of(1998, 10, 11);
        for (String place : List.of("Parabiago", "PARABIAGO (MI)", "parabiago, Italia")) {
            assertThat(code.against("Bianchi", "Laura", "F", born, place))
                    .as(place)
                    .isEmpty();
        }
        assertThat(code.against("Bi\u00e0nchi", "L\u2019Aura", "F", born, "Parabiago"))
                .isEmpty();
    }

    @Test
    void everythingThatDiffersIsNamedWithBothSides() {
        assertThat(read("BNCLRA98R51G324Z").against("Colombo", "Irene", "M", LocalDate.of(1998, 11, 10), "Legnano"))
                .containsExactly(
                        new Mismatch("familyName", "BNC", "CLM"),
                        new Mismatch("givenName", "LRA", "RNI"),
                        new Mismatch("sex", "F", "M"),
                        new Mismatch("bornOn", "1998-10-11", "1998-11-10"),
                        new Mismatch("bornAt", "Parabiago", "Legnano"));
    }

    @Test
    void aNameThatTheRuleOfTheLettersDoesNotProvideForIsNotDoubted() {
        assertThat(read("BNCLRA98R51G324Z").against("O", "Laura", "F", LocalDate.of(1998, 10, 11), "Parabiago"))
                .isEmpty();
    }
}
