package it.percorsi.referral.person;

import it.kamaladafrica.codicefiscale.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tax code of 16 characters says about its person. It need not be true: codes with a wrong date or place exist,
 * and only the tax office mends them.
 *
 * @param letters three of the family name and three of the given name
 * @param sex {@code M} or {@code F}
 * @param bornOn date of birth, never in the future: of two centuries the later that is possible
 * @param bornAt municipality or foreign country; null when its code is not in the list of places
 */
public record CodeContent(
        String letters,
        String sex,
        LocalDate bornOn,
        @Nullable String bornAt) {

    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int FEMALE = 40;

    /**
     * What was written about a person and stands against the code.
     *
     * @param field {@code familyName}, {@code givenName}, {@code sex}, {@code bornOn} or {@code bornAt}
     * @param inCode what the code says: a name's letters, a sex, an ISO date, a place
     * @param written what was written instead, in the same form
     */
    public record Mismatch(String field, String inCode, String written) {}

    /** Reads a code on one day; a provisional one says nothing. */
    public static Optional<CodeContent> of(CodiceFiscale code, LocalDate today) {
        if (code.isProvisional()) {
            return Optional.empty();
        }
        String plain = code.withoutOmocodia();
        int day = Integer.parseInt(plain.substring(9, 11));
        LocalDate born = LocalDate.of(
                2000 + Integer.parseInt(plain.substring(6, 8)),
                1 + MONTHS.indexOf(plain.charAt(8)),
                day > FEMALE ? day - FEMALE : day);
        return Optional.of(new CodeContent(
                plain.substring(0, 6),
                day > FEMALE ? "F" : "M",
                born.isAfter(today) ? born.minusYears(100) : born,
                BirthPlaces.name(plain.substring(11, 15)).orElse(null)));
    }

    /** Where what was written differs, in the order of the form; none when all of it fits. */
    public List<Mismatch> against(
            String familyName, String givenName, String writtenSex, LocalDate writtenBornOn, String writtenBornAt) {
        List<Mismatch> found = new ArrayList<>();
        lettersOf(familyName, givenName).ifPresent(written -> {
            compare("familyName", letters.substring(0, 3), written.substring(0, 3), found);
            compare("givenName", letters.substring(3), written.substring(3), found);
        });
        compare("sex", sex, writtenSex, found);
        compare("bornOn", bornOn.toString(), writtenBornOn.toString(), found);
        if (bornAt != null && !isSamePlace(bornAt, writtenBornAt)) {
            found.add(new Mismatch("bornAt", bornAt, writtenBornAt));
        }
        return found;
    }

    private static void compare(String field, String inCode, String written, List<Mismatch> found) {
        if (!inCode.equals(written)) {
            found.add(new Mismatch(field, inCode, written));
        }
    }

    /** Empty for names that the rule of the letters does not provide for, such as a single letter. */
    private Optional<String> lettersOf(String familyName, String givenName) {
        try {
            return Optional.of(it.kamaladafrica.codicefiscale.CodiceFiscale.of(Person.builder()
                            .lastname(familyName)
                            .firstname(givenName)
                            .birthDate(bornOn)
                            .isFemale(sex.equals("F"))
                            .city(BirthPlaces.orUnknown("A001"))
                            .build())
                    .getValue()
                    .substring(0, 6));
        } catch (IllegalArgumentException noLetters) {
            return Optional.empty();
        }
    }

    /** {@code Legnano (MI)} is Legnano, {@code Casablanca, Marocco} is Marocco, {@code San Giorgio} may be any of them. */
    private static boolean isSamePlace(String one, String other) {
        Set<String> some = Set.copyOf(NameWords.of(one));
        Set<String> others = Set.copyOf(NameWords.of(other));
        return !others.isEmpty() && (some.containsAll(others) || others.containsAll(some));
    }
}
