package it.percorsi.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs from the binaries jar, unpacked once into a folder named after their
 * version. 60 MB on disk; unpacking takes about two seconds.
 */
public final class PostgresBinaries {

    /** The version of the programs in the jar. */
    public static final String VERSION = "18.6";

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** The programs below the given folder, unpacked there unless they already are. */
    static PostgresBinaries in(Path cache) {
        Path folder = cache.resolve("postgresql-" + VERSION);
        try {
            Files.createDirectories(cache);
            // Younger drafts may belong to another process that is unpacking now.
            FolderBirth.clearDrafts(folder, Duration.ofHours(1));
            FolderBirth.once(folder, PostgresBinaries::unpack);
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL programs cannot be unpacked below " + cache, e);
        }
        return new PostgresBinaries(folder);
    }

    /**
     * A folder of this user that all programs of this machine may share ({@code XDG_CACHE_HOME} or
     * {@code ~/.cache}); meant for tests, which start on an empty data folder every time.
     */
    public static Path userCache() {
        @Nullable String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("percorsi");
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        log.info("Unpacking PostgreSQL {} below {}", VERSION, target.getParent());
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new ServerNotStarted(
                        "This build holds no PostgreSQL programs for this machine (Linux on x86-64 with glibc is supported).");
            }
            var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
        // The rename that follows must not outlive, in a power cut, the content it vouches for.
        Command.run(List.of("sync", "-f", target.toString()), "");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
