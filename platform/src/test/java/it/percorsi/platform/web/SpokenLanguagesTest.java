package it.percorsi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SpokenLanguagesTest {

    /** The gateway passes on a language without a country; programs name what they like. */
    @ParameterizedTest
    @CsvSource({
        "en, en-GB",
        "en-GB, en-GB",
        "en-US, en-GB",
        "'fr,en;q=0.5', en-GB",
        "it, it-IT",
        "it-IT, it-IT",
        "fr, it-IT"
    })
    void whoAsksForEnglishGetsItWhateverTheCountry(String asked, String spoken) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", asked);
        // As a servlet container reads the header.
        request.setPreferredLocales(Locale.LanguageRange.parse(asked).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList());
        assertThat(SpokenLanguages.of(request).toLanguageTag()).isEqualTo(spoken);
    }
}
