package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language people are answered in: Italian, or what they chose, whatever their browser's own. */
class LanguageTest {
    private static final String LATER = "/accesso/qualcosa";

    private static Backend identity;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        identity = FakeProvider.shared().keysAnd("identity");
        gateway = new RunningGateway("--percorsi.services.identity=" + identity.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        identity.close();
    }

    @BeforeEach
    void forget() {
        identity.received().clear();
    }

    @ParameterizedTest
    @CsvSource({"'', it", "lingua=en, en", "lingua=it, it", "lingua=de, it", "other=1; lingua=en, en"})
    void pagesAreInTheLanguageThatWasChosenWhateverTheBrowsersOwn(String cookies, String language) {
        gateway.get(LATER, "Cookie", cookies, "Accept-Language", "en-US,en;q=0.9");

        assertThat(identity.received())
                .filteredOn(asked -> asked.uri().equals(LATER))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Accept-language")).isEqualTo(language));
    }

    @ParameterizedTest
    @CsvSource({"en, false", "'de, en;q=0.5', false", "it, true", "de, true"})
    void programsAreAnsweredInTheLanguageTheyAskFor(String wanted, boolean italian) {
        String answer = gateway.get("/api/v1/cases", "Accept-Language", wanted).body();
        assertThat(answer).contains("service-down");
        assertThat(answer.contains("risponde")).isEqualTo(italian);
    }

    @Test
    void aPageOfTheGatewayItselfIsInThatLanguage() {
        var answer = gateway.get("/accesso/../nessuna", "Cookie", "lingua=en", "Accept", "text/html");
        assertThat(answer.body()).contains("<html lang=\"en\">").doesNotContain("Vai al contenuto", "Cruscotto");
        assertThat(gateway.get("/accesso/../nessuna", "Accept", "text/html").body())
                .contains("<html lang=\"it\">", "Vai al contenuto");
    }

    @Test
    void theChoiceIsKeptForAYearAndLeadsBackToThePage() {
        var answer = gateway.get("/lingua/en?da=%2Fcasi%3Fstato%3Dreferred");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/casi?stato=referred");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("lingua=en;")
                        .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/%5Cevil.example", "casi", ""})
    void itLeadsToNoOtherSite(String from) {
        assertThat(gateway.get("/lingua/en?da=" + from).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void thereAreNoOtherLanguages() {
        assertThat(gateway.get("/lingua/de").statusCode()).isEqualTo(404);
    }
}
