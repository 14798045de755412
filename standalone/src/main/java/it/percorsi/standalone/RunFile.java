package it.percorsi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run/percorsi.json} in the data folder: what runs there now, for {@code ./percorsi status} and
 * for programs. One field a line, no secret in it; gone after an orderly stop.
 */
final class RunFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Object> facts = new LinkedHashMap<>();

    RunFile(Path data) {
        this.file = data.resolve("run").resolve("percorsi.json");
        facts.put("pid", ProcessHandle.current().pid());
    }

    /** Adds facts and writes all known so far, whole or not at all. */
    synchronized void write(Map<String, ?> more) throws IOException {
        facts.putAll(more);
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, JSON.writeValueAsString(facts) + System.lineSeparator());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
