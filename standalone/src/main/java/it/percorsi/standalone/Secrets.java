package it.percorsi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What this installation alone knows, in the folder {@code keys} of its data: made at the first start, readable by its
 * owner only. Without {@code master.keys} no name in the data can be read any more.
 */
final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    /** Those of a data folder. */
    Secrets(Path data) throws IOException {
        folder = data.resolve("keys");
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** The keys that wrap those of the persons; the first line is the current one. */
    String masterKeys() throws IOException {
        return kept("master.keys", "m1:" + Base64.getEncoder().encodeToString(random()));
    }

    /** By which the gateway proves itself to the identity provider. */
    String gatewayClient() throws IOException {
        return kept("gateway.secret", secret());
    }

    /** By which the program that loads the demo data proves itself. */
    String demoClient() throws IOException {
        return kept("demo.secret", secret());
    }

    private String kept(String name, String fresh) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path draft = folder.resolve(name + ".draft");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, fresh + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** Of characters that need no escape anywhere. */
    private static String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
