package it.percorsi.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The folder of the broker's log: formatted once, checked at every start. */
final class KafkaLogFolder {

    private static final String FOLDER = "log";

    private KafkaLogFolder() {}

    static Path in(Path folder) throws IOException {
        Path log = folder.resolve(FOLDER);
        FolderBirth.clearDrafts(log, Duration.ZERO);
        refuseLeftovers(folder, log);
        FolderBirth.once(log, KafkaLogFolder::format);
        if (Files.notExists(log.resolve("meta.properties"))) {
            throw new DataFolderDamaged(
                    "The Kafka log in %s is incomplete: the file meta.properties is missing. Restore a backup."
                            .formatted(log));
        }
        return log;
    }

    private static void refuseLeftovers(Path folder, Path log) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            boolean strange = files.anyMatch(file -> !file.endsWith(FolderLock.FILE));
            if (strange && Files.notExists(log)) {
                throw new DataFolderDamaged(
                        "The Kafka folder %s is not empty but its log is missing. Restore a backup, or choose another folder."
                                .formatted(folder));
            }
        }
    }

    private static void format(Path log) throws IOException {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(KafkaSettings.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(log.toString()))
                .setMetadataLogDirectory(log.toString())
                .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
        try {
            formatter.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The Kafka log folder cannot be formatted", e);
        }
    }
}
