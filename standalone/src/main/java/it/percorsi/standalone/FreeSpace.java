package it.percorsi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database that runs out of space in the middle of its work is worse than one that does not start. */
final class FreeSpace {

    /** Programs, an empty database, Kafka's indexes and a reserve. */
    static final long NEEDED_MEGABYTES = 400;

    private static final long MEGABYTE = 1024 * 1024;

    private FreeSpace() {}

    /** Refuses when the disk of an existing folder has less room than that. */
    static void require(Path folder, long megabytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < megabytes) {
            throw new StartRefused(
                    "Sul disco che contiene %s restano %d MB liberi; ne servono almeno %d. Liberare spazio e riavviare."
                            .formatted(folder, free, megabytes),
                    "Only %d MB are free on the disk of the data folder; at least %d are needed."
                            .formatted(free, megabytes));
        }
    }
}
