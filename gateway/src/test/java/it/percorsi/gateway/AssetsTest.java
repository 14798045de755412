package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/percorsi.css, text/css",
        "/assets/percorsi.js, text/javascript",
        "/assets/percorsi.svg, image/svg+xml",
        "/assets/fonts.css, text/css",
        "/assets/htmx/htmx.min.js, text/javascript",
        "/assets/bootstrap-italia/css/bootstrap-italia.min.css, text/css",
        "/assets/bootstrap-italia/svg/sprites.svg, image/svg+xml"
    })
    void assetsAreServedKeptAndNotSentAgain(String path, String type) {
        var first = gateway.get(path);
        var again = gateway.get(
                path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age", "public");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void everyFontOfTheStyleSheetIsThere() {
        var fonts = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(gateway.get("/assets/fonts.css").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(fonts).hasSizeGreaterThan(5).allSatisfy(font -> {
            var answer = gateway.get("/assets/" + font);
            assertThat(answer.statusCode()).as(font).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("font/woff2");
        });
    }

    @Test
    void styleSheetsAreCompressed() {
        var answer = gateway.get("/assets/bootstrap-italia/css/bootstrap-italia.min.css", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void theRestOfTheClasspathIsNotServed() {
        assertThat(gateway.get("/assets/../gateway.yml").statusCode()).isIn(400, 404);
        assertThat(gateway.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(404);
        assertThat(gateway.get("/gateway.yml").statusCode()).isEqualTo(404);
    }
}
