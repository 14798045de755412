package it.percorsi.company.views.list;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are searched and sorted: lower case, without accents, letters and digits only. */
final class SearchText {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^a-z0-9]+");

    private SearchText() {}

    static String of(String written) {
        String plain = ACCENT.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static List<String> words(String written) {
        return Arrays.stream(of(written).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
