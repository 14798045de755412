package it.percorsi.platform.operations;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;

/** Asks the brokers who they are, over one connection that stays open. */
final class KafkaProbe implements Parts.Probe, AutoCloseable {

    private final KafkaAdmin kafka;
    private final long patienceSeconds;
    private @Nullable Admin admin;

    KafkaProbe(KafkaAdmin kafka, long patienceSeconds) {
        this.kafka = kafka;
        this.patienceSeconds = patienceSeconds;
    }

    @Override
    public synchronized void ask() throws Exception {
        if (admin == null) {
            Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
            settings.put("default.api.timeout.ms", (int) TimeUnit.SECONDS.toMillis(patienceSeconds));
            settings.put("request.timeout.ms", (int) TimeUnit.SECONDS.toMillis(patienceSeconds));
            admin = Admin.create(settings);
        }
        admin.describeCluster().nodes().get(patienceSeconds, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
