package it.percorsi.placement;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.codes.PlacementParty;
import it.percorsi.platform.json.Codes;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal and every word of the pages stands in the message file. */
class WordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern REFUSAL = Pattern.compile("Refused\\s*\\.(?:now|ever)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern NOTICE = Pattern.compile("\"((?:placement|attendance)\\.notice\\.[a-z-]+)\"");
    private static final Pattern WORD = Pattern.compile("#\\{((?:placement|attendance)\\.[A-Za-z.-]*[A-Za-z])[(}]");

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(MAIN.resolve("resources/messages/placement.properties"))) {
            words.load(reader);
        }
        return words;
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    @Test
    void everyRefusalHasItsWords() throws IOException {
        Set<String> codes = found(MAIN.resolve("java"), REFUSAL);
        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(words().stringPropertyNames())
                .containsAll(codes.stream().map(code -> "refusal." + code).toList());
    }

    @Test
    void R22_everythingThatCanBeMissingAtTheStartHasItsWords() throws IOException {
        assertThat(words().stringPropertyNames())
                .contains("refusal.start-incomplete.authorisation", "refusal.start-incomplete.insurance")
                .containsAll(Codes.texts(PlacementParty.class).stream()
                        .map(party -> "refusal.start-incomplete.signature-" + party)
                        .toList());
    }

    @Test
    void everyWordOfThePagesIsThere() throws IOException {
        Set<String> keys = found(MAIN.resolve("resources/templates"), WORD);
        keys.addAll(found(MAIN.resolve("java"), NOTICE));
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(words().stringPropertyNames()).containsAll(keys);
    }
}
