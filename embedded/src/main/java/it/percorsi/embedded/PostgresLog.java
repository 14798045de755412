package it.percorsi.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The file the server logs to.
 *
 * @param file the file
 * @param start its length when this run began
 */
record PostgresLog(Path file, long start) {

    private static final long LIMIT_BYTES = 10L * 1024 * 1024;
    private static final int LINES_SHOWN = 8;

    /** Begins a run; a file grown past 10 MB gives way to a new one, and the one before it is kept. */
    static PostgresLog in(Path folder) throws IOException {
        Path file = folder.resolve(PostgresCluster.LOG_FILE);
        if (Files.exists(file) && Files.size(file) > LIMIT_BYTES) {
            Files.move(file, folder.resolve(PostgresCluster.LOG_FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new PostgresLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The last lines of this run. */
    String sinceStart() {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(start, reader.length() - 16_384);
            reader.seek(from);
            byte[] bytes = new byte[Math.toIntExact(reader.length() - from)];
            reader.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
