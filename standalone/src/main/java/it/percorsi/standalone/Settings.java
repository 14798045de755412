package it.percorsi.standalone;

import it.percorsi.embedded.EmbeddedServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the applications find where alone they would look into their environment. Handed over as
 * arguments, which precede the operator's environment and reach one application only.
 */
final class Settings {

    private static final List<String> EVERYBODY = List.of(
            // Closed in their order by Installation, not all at once.
            "--spring.main.register-shutdown-hook=false",
            "--server.address=127.0.0.1",
            "--spring.main.log-startup-info=false");

    private Settings() {}

    static String[] ofService(EmbeddedServers servers) {
        List<String> settings = new ArrayList<>(EVERYBODY);
        settings.add("--PERCORSI_POSTGRES_URL=" + servers.postgres().jdbcUrl());
        settings.add("--PERCORSI_POSTGRES_USER=" + servers.postgres().user());
        settings.add("--postgres.password=" + servers.postgres().password());
        settings.add("--PERCORSI_KAFKA_SERVERS=" + servers.kafka().bootstrapServers());
        settings.add("--PERCORSI_MONGODB_URL=" + servers.documents().connectionString());
        settings.add("--PERCORSI_MONGODB_HEALTH=false");
        settings.add("--server.port=0");
        // After a kill the broker takes the new reader for the old one, instead of waiting 45 s for it to come back.
        settings.add("--spring.kafka.consumer.properties.group.instance.id=standalone");
        settings.add("--percorsi.banner=platform.banner.no-login");
        // Or five applications write into the one global registry.
        settings.add("--management.metrics.use-global-registry=false");
        return settings.toArray(String[]::new);
    }

    static String[] ofGateway(int port, Map<Service, String> services) {
        List<String> settings = new ArrayList<>(EVERYBODY);
        settings.add("--server.port=" + port);
        services.forEach((service, url) -> settings.add("--percorsi.services.%s=%s".formatted(service.key(), url)));
        return settings.toArray(String[]::new);
    }
}
