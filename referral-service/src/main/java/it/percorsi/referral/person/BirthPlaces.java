package it.percorsi.referral.person;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Municipalities and foreign countries by the code (Belfiore) that they have in tax codes, up to those of 2023. */
final class BirthPlaces {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "ad", "al", "all", "alla", "con", "d", "da", "dal", "dall", "dei", "del", "dell", "della", "delle",
            "di", "e", "ed", "in", "nel", "nell", "per", "su", "sul", "sull", "sulla");

    private BirthPlaces() {}

    private static final class Known {
        private static final CityProvider PLACES = CityProvider.ofDefault();
    }

    /** The place's name as people write it; empty for a code that is not in the list, for example a newer one. */
    static Optional<String> name(String belfiore) {
        try {
            return Optional.of(asWritten(Known.PLACES.findByBelfiore(belfiore).getName()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** A place for reading the rest of a code, whether it is in the list or not. */
    static City orUnknown(String belfiore) {
        return City.builder().name("").prov("").belfiore(belfiore).build();
    }

    private static String asWritten(String capitals) {
        return WORD.matcher(capitals.toLowerCase(Locale.ITALIAN))
                .replaceAll(word -> SMALL_WORDS.contains(word.group())
                        ? word.group()
                        : Character.toUpperCase(word.group().charAt(0))
                                + word.group().substring(1));
    }
}
