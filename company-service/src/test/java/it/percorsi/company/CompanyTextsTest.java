package it.percorsi.company;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.company.views.placements.HeldState;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that code or templates ask for is there. */
class CompanyTextsTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void everyRefusalIsInWords() throws IOException {
        assertAllThere("refusal.", found(JAVA, "Refused\\s*\\.(?:now|ever)\\(\\s*\"([^\"]+)\""), 8);
    }

    @Test
    void everyErrorOfASheetIsInWords() throws IOException {
        assertAllThere("input.", found(JAVA, "wrong\\([^;]*?\"([a-z0-9-]+)\"\\);"), 6);
    }

    @Test
    void everyWrongFieldIsInWords() throws IOException {
        assertAllThere("", found(JAVA, "\"\\{(input\\.[a-z-]+)\\}\""), 5);
        assertAllThere("input.", found(JAVA, "new BadInput\\(\"\\w+\", \"([a-z-]+)\"\\)"), 2);
    }

    @Test
    void everyTextOfTheTemplatesIsThere() throws IOException {
        assertAllThere("", found(TEMPLATES, "#\\{([a-zA-Z0-9.-]+)"), 80);
    }

    @Test
    void everyStateIsInWords() throws IOException {
        Properties texts = texts();
        for (HeldState state : HeldState.values()) {
            assertThat(texts).containsKey("code.HeldState." + state.code());
        }
    }

    private static void assertAllThere(String prefix, Set<String> codes, int atLeast) throws IOException {
        assertThat(codes).hasSizeGreaterThanOrEqualTo(atLeast);
        Properties texts = texts();
        assertThat(codes.stream().map(code -> prefix + code)).allMatch(texts::containsKey);
    }

    private static Set<String> found(Path folder, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        for (String name : List.of("platform", "problems", "codes", "municipalities", "company")) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(
                            CompanyTextsTest.class.getResourceAsStream("/messages/" + name + ".properties")),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        }
        return texts;
    }
}
