package it.percorsi.platformtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what a service says without having words for it. */
public final class Words {

    private static final Pattern REFUSAL = Pattern.compile("Refused\\s*\\.\\s*(?:now|ever)\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[(}]");

    private final List<ResourceBundle> bundles;

    /** With the shared words and the service's own, {@code messages/NAME}. */
    public Words(String name) {
        this.bundles = Stream.of("platform", "problems", "codes", "municipalities", name)
                .map(bundle -> ResourceBundle.getBundle("messages/" + bundle, Locale.ROOT))
                .toList();
    }

    /** Whether there are words under a key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** Codes of refusals in the service's sources that have no words. */
    public Set<String> refusalsWithoutWords() {
        return missing(Path.of("src/main/java"), ".java", REFUSAL, "refusal.");
    }

    /** Keys of texts in the service's templates that have no words. */
    public Set<String> templateKeysWithoutWords() {
        return missing(Path.of("src/main/resources/templates"), ".html", TEMPLATE_KEY, "");
    }

    private Set<String> missing(Path folder, String ending, Pattern pattern, String prefix) {
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found++;
                    if (!has(prefix + matcher.group(1))) {
                        missing.add(file.getFileName() + ": " + prefix + matcher.group(1));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (found == 0) {
            throw new AssertionError("nothing to look at in " + folder);
        }
        return missing;
    }
}
