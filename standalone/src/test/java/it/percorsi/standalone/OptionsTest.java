package it.percorsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsTheFolderIsDataAndThePort8080() {
        assertThat(Options.parse())
                .isEqualTo(new Options(
                        Path.of("data").toAbsolutePath(), 8080, false, false, "127.0.0.1", null, null, false));
    }

    @Test
    void theFolderIsMadeAbsolute() {
        assertThat(Options.parse("--data", "a/../un posto", "--port", "0", "--demo"))
                .isEqualTo(new Options(
                        Path.of("un posto").toAbsolutePath(), 0, true, true, "127.0.0.1", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--dato", "-p", "8080", ""})
    void whatIsUnknownIsRefused(String option) {
        assertThatThrownBy(() -> Options.parse(option))
                .isInstanceOf(UsageRefused.class)
                .hasMessageContaining("unknown option: " + option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "http", "080808", ""})
    void whatIsNoPortIsRefused(String port) {
        assertThatThrownBy(() -> Options.parse("--port", port))
                .isInstanceOf(UsageRefused.class)
                .hasMessageContaining("from 0 to 65535");
    }

    @Test
    void browsersCallItByItsUrlOrByItsPort() {
        assertThat(Options.parse().publicUrl(8080)).isEqualTo("http://127.0.0.1:8080");
        assertThat(Options.parse("--tls", "a.p12").publicUrl(8443)).isEqualTo("https://127.0.0.1:8443");
        assertThat(Options.parse("--url", "https://percorsi.example.org/").publicUrl(1))
                .isEqualTo("https://percorsi.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"percorsi.example.org", "ftp://x", "https://a/b", "https://a b", "https://a?x"})
    void whatIsNoUrlIsRefused(String url) {
        assertThatThrownBy(() -> Options.parse("--url", url)).isInstanceOf(UsageRefused.class);
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Options.parse("--data")).hasMessageContaining("--data needs a value");
    }
}
