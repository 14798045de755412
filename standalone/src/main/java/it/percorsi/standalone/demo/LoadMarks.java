package it.percorsi.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/**
 * What the data folder remembers of a load: the day that the plan was made for, so that an interrupted load goes on
 * with the same plan on another day, and whether it was finished.
 */
final class LoadMarks {

    private final Path folder;

    LoadMarks(Path dataFolder) {
        this.folder = dataFolder.resolve("demo");
    }

    boolean finished() {
        return Files.exists(folder.resolve("loaded"));
    }

    /** The day of the first attempt; this is the first one when there was none. */
    LocalDate planDay(LocalDate today) {
        Path file = folder.resolve("plan-day");
        try {
            if (Files.exists(file)) {
                return LocalDate.parse(Files.readString(file).strip());
            }
            write(file, today.toString());
            return today;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish(String summary) {
        try {
            write(folder.resolve("loaded"), summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, text + System.lineSeparator());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
