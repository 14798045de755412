package it.percorsi.bench.faults.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a run writes.
 *
 * @param path the folder of this run
 * @param applications where the applications' jars are
 * @param masterKey what wraps the keys of the persons, base64
 */
public record RunFolder(Path path, Path applications, String masterKey) {

    private static final int KEY_BYTES = 32;

    /** A new folder. */
    public static RunFolder create(Path path, Path applications) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Path real = Files.createDirectories(path).toRealPath();
            RunFolder folder = new RunFolder(
                    real, applications.toAbsolutePath(), Base64.getEncoder().encodeToString(key));
            Files.createDirectories(folder.work());
            Files.createDirectories(folder.logs());
            Files.createDirectories(folder.secrets());
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the processes work in: data, and nothing else has its working directory there. */
    Path work() {
        return path.resolve("work");
    }

    /** What they say. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The secrets of all. */
    Path secrets() {
        return path.resolve("secrets");
    }

    /** When the application that was built first was built. */
    public Instant applicationsOf() {
        try (Stream<Path> jars = Files.list(applications)) {
            return jars.map(jar -> Instant.ofEpochMilli(jar.toFile().lastModified()))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no applications in " + applications));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An application, unpacked when it is asked for first: JVMs start faster without jars inside a jar. */
    synchronized Path application(String module) {
        String jar = module + "-app.jar";
        Path unpacked = path.resolve("applications").resolve(module);
        if (!Files.exists(unpacked)) {
            unpack(applications.resolve(jar), unpacked);
        }
        return unpacked.resolve(jar);
    }

    private void unpack(Path jar, Path target) {
        try {
            Process unpacking = new ProcessBuilder(JavaCommand.unpacking(jar, target))
                    .redirectErrorStream(true)
                    .redirectOutput(logs().resolve("unpacking.log").toFile())
                    .start();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException(jar + " cannot be unpacked: see " + logs());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Launch launch(String name, List<String> command, Map<String, String> environment) {
        return new Launch(name, command, environment, work().resolve(name), logs().resolve(name + ".log"));
    }

    void writeSecrets(String databasePassword) {
        try {
            Files.writeString(secrets().resolve("postgres.password"), databasePassword);
            Files.writeString(secrets().resolve("master.keys"), "bench:" + masterKey);
            Files.writeString(secrets().resolve("oidc.client-secret"), masterKey);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
