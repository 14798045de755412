package it.percorsi.standalone.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the project's root. */
public final class ProjectFolder {

    private ProjectFolder() {}

    /** A file below the root, which is the folder with the compose file. */
    public static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docker-compose.yml"))) {
                return folder.resolve(name);
            }
        }
        throw new IllegalStateException(
                "No docker-compose.yml above " + Path.of("").toAbsolutePath());
    }

    static String text(String name) throws IOException {
        return Files.readString(file(name));
    }
}
