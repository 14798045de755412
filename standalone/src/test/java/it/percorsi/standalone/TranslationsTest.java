package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in Italian is said in English too, about the same things. */
class TranslationsTest {

    private static final Pattern GAP = Pattern.compile("\\{\\w+");

    static List<Path> texts() throws IOException {
        return Texts.files();
    }

    @Test
    void theTextsAreFound() throws IOException {
        assertThat(texts())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .contains("referral.properties", "platform.properties", "codes.properties", "gateway.properties");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextHasATranslation(Path italian) throws IOException {
        assertThat(Texts.of(Texts.english(italian)).keySet())
                .isEqualTo(Texts.of(italian).keySet());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTranslationHasTheSameGaps(Path italian) throws IOException {
        Map<String, String> english = Texts.of(Texts.english(italian));
        Texts.of(italian)
                .forEach((key, text) ->
                        assertThat(gaps(english.getOrDefault(key, ""))).as(key).isEqualTo(gaps(text)));
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
