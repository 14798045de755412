package it.percorsi.referral.person;

import it.percorsi.platform.privacy.PersonKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;

/**
 * Keyed digests (HMAC-SHA-256, cut to 16 bytes) of what persons are found by. The key lies among those of the persons,
 * one an ambito, wrapped by the master key: rotating that changes no token.
 */
final class PersonTokens {

    private static final int BYTES = 16;
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_PREFIX = 12;

    private final PersonKeys keys;

    PersonTokens(PersonKeys keys) {
        this.keys = keys;
    }

    /** All by which a person can be found. */
    List<byte[]> of(String ambito, String familyName, String givenName, CodiceFiscale code, LocalDate bornOn) {
        Set<String> sources = new LinkedHashSet<>();
        sources.add(code(code));
        sources.add(born(bornOn));
        Stream.of(familyName, givenName)
                .flatMap(name -> NameWords.of(name).stream())
                .forEach(word -> prefixes(word).forEach(prefix -> sources.add(name(prefix))));
        return digests(ambito, sources);
    }

    /** Of a tax code, in whichever form of omocodia. */
    List<byte[]> ofCode(String ambito, CodiceFiscale code) {
        return digests(ambito, List.of(code(code)));
    }

    /** Of a date of birth and those that one slip turns into it. */
    List<byte[]> ofDatesNear(String ambito, LocalDate bornOn) {
        return digests(
                ambito, near(bornOn).stream().map(PersonTokens::born).distinct().toList());
    }

    /** Of every word that was typed, whole or only begun; none when nothing can be looked for. */
    List<byte[]> ofTyped(String ambito, String typed) {
        return digests(
                ambito,
                NameWords.of(typed).stream()
                        .map(word -> word.substring(0, Math.min(word.length(), LONGEST_PREFIX)))
                        .distinct()
                        .map(PersonTokens::name)
                        .toList());
    }

    /** Of the shortest beginning of every word of a name. */
    List<byte[]> ofBeginnings(String ambito, String familyName, String givenName) {
        return digests(
                ambito,
                Stream.of(familyName, givenName)
                        .flatMap(name -> NameWords.of(name).stream())
                        .map(word -> name(prefixes(word).getFirst()))
                        .distinct()
                        .toList());
    }

    /** Day and month swapped, or one of day, month, year and decade off by one. */
    private static List<LocalDate> near(LocalDate date) {
        Stream<LocalDate> swapped;
        try {
            swapped = Stream.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        } catch (DateTimeException noSuchMonth) {
            swapped = Stream.of();
        }
        Stream<LocalDate> off = Stream.of(-1, 1)
                .flatMap(one -> Stream.of(
                        date.plusDays(one), date.plusMonths(one), date.plusYears(one), date.plusYears(10L * one)));
        return Stream.of(Stream.of(date), swapped, off).flatMap(dates -> dates).toList();
    }

    /** A word shorter than a prefix is found by the whole of it. */
    private static List<String> prefixes(String word) {
        int longest = Math.min(word.length(), LONGEST_PREFIX);
        return IntStream.rangeClosed(Math.min(SHORTEST_PREFIX, longest), longest)
                .mapToObj(length -> word.substring(0, length))
                .toList();
    }

    private static String code(CodiceFiscale code) {
        return "code:" + code.withoutOmocodia();
    }

    private static String born(LocalDate date) {
        return "born:" + date;
    }

    private static String name(String prefix) {
        return "name:" + prefix;
    }

    private List<byte[]> digests(String ambito, Collection<String> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forWriting("person-index/" + ambito).orElseThrow());
            return sources.stream()
                    .map(source -> Arrays.copyOf(mac.doFinal(source.getBytes(StandardCharsets.UTF_8)), BYTES))
                    .toList();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
