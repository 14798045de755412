package it.percorsi.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker's settings: one node that is broker and controller, and forgets nothing. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private KafkaSettings() {}

    static Map<String, String> of(Path log, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        network(settings, port, controllerPort);
        storage(settings, log);
        oneNode(settings);
        quickRestart(settings);
        return settings;
    }

    private static void network(Map<String, String> settings, int port, int controllerPort) {
        settings.put("node.id", Integer.toString(NODE));
        settings.put("process.roles", "broker,controller");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
    }

    private static void storage(Map<String, String> settings, Path log) {
        settings.put("log.dirs", log.toString());
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        // A consumer that was away for a long time must find its place again: ten years.
        settings.put("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        // After a crash the last segment of every partition is read whole: keep it small.
        settings.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "12");
    }

    private static void oneNode(Map<String, String> settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        // At its start the broker reads these whole, and only what is not being written to is compacted.
        settings.put("offsets.topic.segment.bytes", Integer.toString(1024 * 1024));
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    /**
     * After a kill the broker may register again only when its old registration has expired. It begins to load the
     * groups before, and once more after; where the second load overtakes the first, members that have died are never
     * expelled. Therefore not at once, and little to load.
     */
    private static void quickRestart(Map<String, String> settings) {
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "400");
        settings.put("server.max.startup.time.ms", "600000");
    }
}
