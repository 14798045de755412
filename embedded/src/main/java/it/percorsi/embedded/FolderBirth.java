package it.percorsi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a folder under a draft name and gives it its own name when it is complete, so that a folder
 * with that name is always whole, whenever the process was killed.
 */
final class FolderBirth {

    private static final Logger log = LoggerFactory.getLogger(FolderBirth.class);
    private static final String DRAFT = ".draft-";

    private FolderBirth() {}

    /** Fills a new folder; it may fail with whatever the work fails with. */
    @FunctionalInterface
    interface Work {
        void fill(Path draft) throws IOException;
    }

    /** Makes the folder unless it exists; when two processes race, one result is kept. */
    static void once(Path folder, Work work) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path draft = folder.resolveSibling(folder.getFileName() + DRAFT + UUID.randomUUID());
        Files.createDirectory(draft);
        try {
            work.fill(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
        } finally {
            delete(draft);
        }
    }

    /** Removes what killed births of this folder left behind that long ago. */
    static void clearDrafts(Path folder, Duration age) throws IOException {
        Instant limit = Instant.now().minus(age);
        for (Path draft : siblings(folder)) {
            if (draft.getFileName().toString().startsWith(folder.getFileName() + DRAFT)) {
                clear(draft, limit);
            }
        }
    }

    private static void clear(Path draft, Instant limit) throws IOException {
        try {
            if (!Files.getLastModifiedTime(draft).toInstant().isAfter(limit)) {
                delete(draft);
            }
        } catch (NoSuchFileException | UncheckedIOException finishedOrClearedByAnotherProcess) {
            log.debug("{} is gone already", draft);
        }
    }

    private static List<Path> siblings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.toAbsolutePath().getParent())) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
