package it.percorsi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that holds everything one installation keeps, locked for this process until closed.
 *
 * <p>The file {@code format} marks a folder as ours and says which layout it has. A folder of a
 * newer layout, or a folder that holds other people's files, is refused before anything is written.
 */
public final class DataFolder implements AutoCloseable {

    /** The layout this version writes. */
    public static final int FORMAT = 2;

    private static final String FORMAT_FILE = "format";
    private static final String FORMAT_PREFIX = "percorsi data folder, format ";
    private static final Set<String> IGNORED = Set.of(FolderLock.FILE, FORMAT_FILE + WholeFile.DRAFT, "lost+found");

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, creating it when it is absent.
     *
     * @throws DataFolderLocked when another process has it open
     * @throws DataFolderRefused when it is not ours or newer than this program
     * @throws DataFolderDamaged when its format file cannot be understood
     */
    public static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            refuseWhatIsNotAFolder(path);
            Files.createDirectories(path);
            refuseForeign(path);
            FolderLock lock = FolderLock.on(path);
            try {
                checkFormat(path);
            } catch (EmbeddedServerException | IOException e) {
                lock.close();
                throw e;
            }
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be used: %s".formatted(path, e), e);
        }
    }

    /** Where it lies, absolute. */
    public Path path() {
        return path;
    }

    /** A folder below it, created when absent. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhatIsNotAFolder(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DataFolderRefused("%s is not a folder.".formatted(path));
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve(FORMAT_FILE))) {
            return;
        }
        List<String> foreign;
        try (Stream<Path> content = Files.list(path)) {
            foreign = content.map(file -> file.getFileName().toString())
                    .filter(name -> !IGNORED.contains(name))
                    .sorted()
                    .limit(3)
                    .toList();
        }
        if (!foreign.isEmpty()) {
            throw new DataFolderRefused(
                    "The folder %s is not empty and was not made by Percorsi (it holds %s). Choose an empty or new folder."
                            .formatted(path, String.join(", ", foreign)));
        }
    }

    private static void checkFormat(Path path) throws IOException {
        Path file = path.resolve(FORMAT_FILE);
        if (!Files.exists(file)) {
            WholeFile.write(file, FORMAT_PREFIX + FORMAT + System.lineSeparator());
            return;
        }
        int found = parse(path, Files.readString(file).strip());
        if (found > FORMAT) {
            throw new DataFolderRefused(
                    "The folder %s was written by a newer version of Percorsi (format %d; this version understands up to %d)."
                            .formatted(path, found, FORMAT));
        }
        if (found < FORMAT) {
            throw new DataFolderRefused(
                    "The folder %s was written by an older version of Percorsi (format %d) that kept personal data in clear; begin with an empty folder."
                            .formatted(path, found));
        }
    }

    private static int parse(Path path, String text) {
        String number = text.startsWith(FORMAT_PREFIX) ? text.substring(FORMAT_PREFIX.length()) : "";
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw new DataFolderDamaged(
                    "The file %s does not say which format the data folder has.".formatted(path.resolve(FORMAT_FILE)));
        }
        return Integer.parseInt(number);
    }

    @Override
    public void close() {
        lock.close();
    }
}
