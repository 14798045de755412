package it.percorsi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void keepsRecordsForEverAlsoOverARestartOnOtherPorts() throws Exception {
        int firstPort;
        try (var kafka = EmbeddedKafka.in(folder).start()) {
            firstPort = kafka.port();
            Records.createTopic(kafka);
            Records.send(kafka, "one", "two");
        }
        try (var kafka = EmbeddedKafka.in(folder).start()) {
            assertThat(kafka.port()).isNotEqualTo(firstPort);
            Records.send(kafka, "three");
            assertThat(Records.readAll(kafka)).containsExactly("one", "two", "three");
            assertThat(topicSetting(kafka, "retention.ms")).isEqualTo("-1");
            assertThat(topicSetting(kafka, "retention.bytes")).isEqualTo("-1");
        }
    }

    @Test
    void refusesAFolderAnotherBrokerWorksInAndOneWithoutItsLog() throws IOException {
        try (var first = EmbeddedKafka.in(folder).start()) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedKafka.in(folder).start()).isInstanceOf(DataFolderLocked.class);
        }
        Files.delete(folder.resolve("log/meta.properties"));
        assertThatThrownBy(() -> EmbeddedKafka.in(folder).start())
                .isInstanceOf(DataFolderDamaged.class)
                .hasMessageContaining("meta.properties is missing");
        Files.move(folder.resolve("log"), folder.resolve("log.away"));
        assertThatThrownBy(() -> EmbeddedKafka.in(folder).start())
                .isInstanceOf(DataFolderDamaged.class)
                .hasMessageContaining("its log is missing");
    }

    @Test
    void tellsOfAFatalErrorInsteadOfEndingTheProcess() {
        var told = new CompletableFuture<String>();
        try (var kafka = EmbeddedKafka.in(folder).onFatal(told::complete).start()) {
            assertThat(kafka.port()).isPositive();
            assertThatThrownBy(() -> Exit.halt(1, "the disk is gone")).isInstanceOf(IllegalStateException.class);
            assertThat(told).isCompletedWithValueMatching(sentence -> sentence.contains("the disk is gone"));
        }
    }

    /** The restart after a kill waits this long; Kafka's own setting makes it eleven seconds. */
    @Test
    void aKilledBrokersRegistrationExpiresWithinFourSeconds() throws ExecutionException, InterruptedException {
        try (var kafka = EmbeddedKafka.in(folder).start()) {
            var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            assertThat(setting(kafka, broker, "broker.session.timeout.ms")).isEqualTo("4000");
            assertThat(setting(kafka, broker, "auto.create.topics.enable")).isEqualTo("false");
        }
    }

    private static String topicSetting(EmbeddedKafka kafka, String name)
            throws ExecutionException, InterruptedException {
        return setting(kafka, new ConfigResource(ConfigResource.Type.TOPIC, Records.TOPIC), name);
    }

    private static String setting(EmbeddedKafka kafka, ConfigResource resource, String name)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.describeConfigs(Set.of(resource)).all().get().values().stream()
                    .map(config -> config.get(name))
                    .map(ConfigEntry::value)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
