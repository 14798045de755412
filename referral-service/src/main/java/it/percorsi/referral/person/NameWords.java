package it.percorsi.referral.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a name as they are compared: capitals without accents. An apostrophe joins ({@code D'Angelo} is
 * {@code DANGELO}), everything else that is no letter parts ({@code Maria-Luisa} is two words).
 */
final class NameWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private NameWords() {}

    static List<String> of(String name) {
        String joined = APOSTROPHES.matcher(name).replaceAll("");
        String plain = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
