package it.percorsi.platform.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the Javadoc of a public type of the module {@code events} says of it and of its parts. */
record SourceWords(String summary, Map<String, String> parts) {

    private static final Path SOURCES = Path.of("..", "events", "src", "main", "java");
    private static final Pattern DOC =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public ", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) ([^}]*)}");

    static SourceWords of(Class<?> type) {
        Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        Matcher doc = DOC.matcher(read(file));
        if (!doc.find()) {
            throw new IllegalStateException("no words in " + file);
        }
        List<String> told =
                List.of(doc.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ").split("@param ", -1));
        return new SourceWords(
                clean(told.getFirst()),
                told.stream()
                        .skip(1)
                        .map(param -> param.strip().split("\\s+", 2))
                        .collect(Collectors.toMap(param -> param[0], param -> clean(param[1]))));
    }

    String of(String part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow(() -> new IllegalStateException("no words on " + part));
    }

    private static String clean(String words) {
        return TAG.matcher(words).replaceAll("$1").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
