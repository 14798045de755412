package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.stipend.views.months.StipendState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every refusal, every state and every page speaks Italian. */
class TextsTest {

    private static final Path MAIN = Path.of("src", "main");

    @Test
    void everyRefusalHasItsText() throws IOException {
        Set<String> codes = found(MAIN.resolve("java"), "Refused\\.(?:now|ever)\\(\\s*\"([a-z-]+)\"");
        assertThat(codes).hasSizeGreaterThan(10).contains("stipend-over-cap", "tutor-decision-missing");
        assertThat(codes).allSatisfy(code -> hasText("refusal." + code));
        Set<String> inputs = found(MAIN.resolve("java"), "new BadInput\\(\\s*\"\\w+\",\\s*\"([a-z-]+)\"");
        assertThat(inputs).isNotEmpty().allSatisfy(code -> hasText("input." + code));
    }

    @Test
    void everyMessageThatACodeNamesHasItsText() throws IOException {
        Set<String> keys = found(MAIN.resolve("java"), "\"((?:stipend\\.(?:error|notice)|input|refusal)\\.[a-z-]+)\"");
        assertThat(keys).hasSizeGreaterThan(8).allSatisfy(TextsTest::hasText);
        assertThat(StipendState.values()).allSatisfy(state -> hasText("code.StipendState." + state.code()));
    }

    @Test
    void everyReactionSaysWhatItDoesAndWhatIsLostWithoutIt() throws IOException {
        Set<String> names = found(MAIN.resolve("java"), "class (\\w+) implements Reaction<");
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            hasText("reaction." + name);
            hasText("reaction." + name + ".lost");
        });
    }

    @Test
    void everyPageHasItsTexts() throws IOException {
        Set<String> keys = found(MAIN.resolve("resources/templates/stipend"), "#\\{([a-z][a-z.-]+)[}(]");
        keys.addAll(found(MAIN.resolve("resources/templates/stipend"), "messages\\.msg\\('([a-z.-]+[a-z])'"));
        assertThat(keys).hasSizeGreaterThan(60).allSatisfy(TextsTest::hasText);
        for (String line : new String[] {
            "agreed",
            "cap",
            "unjustified-absence",
            "justified-absence",
            "decided-reduction",
            "left-whole",
            "payable",
            "payable-decided"
        }) {
            hasText("stipend.line." + line);
        }
    }

    private static void hasText(String key) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/platform", "messages/problems", "messages/codes", "messages/stipend");
        messages.setDefaultEncoding("UTF-8");
        assertThat(messages.getMessage(key, null, null, java.util.Locale.ITALY))
                .as(key)
                .isNotBlank();
    }

    private static Set<String> found(Path folder, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        Pattern compiled = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                compiled.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
            }
        }
        return found;
    }
}
