package it.percorsi.standalone;

import it.percorsi.standalone.containers.ProjectFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of all parts, in both languages. */
public final class Texts {

    private static final String ENDING = ".properties";

    private Texts() {}

    /** Files with the texts in Italian; those of names have no translation. */
    public static List<Path> files() throws IOException {
        Path project = ProjectFolder.file("pom.xml").getParent();
        try (Stream<Path> parts = Files.list(project)) {
            return parts.flatMap(part -> Stream.of("messages", "")
                            .map(folder -> part.resolve("src/main/resources").resolve(folder)))
                    .filter(Files::isDirectory)
                    .flatMap(Texts::in)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ENDING)
                            && !file.toString().matches(".*_(it|en)\\.properties")
                            && !file.endsWith("municipalities.properties"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file with the same texts in English. */
    public static Path english(Path italian) {
        return italian.resolveSibling(italian.getFileName().toString().replace(ENDING, "_en" + ENDING));
    }

    /** Texts by key. */
    public static Map<String, String> of(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, texts::getProperty, (one, other) -> one, TreeMap::new));
    }
}
