package it.percorsi.standalone;

import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
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
            "--spring.main.register-shutdown-hook=false", "--spring.main.log-startup-info=false");

    private Settings() {}

    /**
     * What all applications of one installation share.
     *
     * @param url what browsers call it
     * @param identity internal address of the identity provider
     * @param secrets what it alone knows
     */
    record Shared(String url, String identity, Secrets secrets) {

        String issuer() {
            return url + "/accesso";
        }
    }

    static String[] ofIdentity(EmbeddedServers servers, String url, boolean demoUsers, Secrets secrets)
            throws IOException {
        List<String> settings = new ArrayList<>(EVERYBODY);
        addPostgres(servers, settings);
        addInside(0, settings);
        settings.add("--PERCORSI_PUBLIC_URL=" + url);
        settings.add("--PERCORSI_MASTER_KEYS=" + secrets.masterKeys());
        settings.add("--PERCORSI_CLIENT_SECRET=" + secrets.gatewayClient());
        settings.add("--percorsi.demo-users=" + demoUsers);
        settings.add("--percorsi.demo-client-secret=" + (demoUsers ? secrets.demoClient() : ""));
        settings.add("--management.metrics.use-global-registry=false");
        return settings.toArray(String[]::new);
    }

    static String[] ofService(EmbeddedServers servers, int port, Shared shared, Map<Service, String> addresses)
            throws IOException {
        List<String> settings = new ArrayList<>(EVERYBODY);
        addInside(port, settings);
        addPostgres(servers, settings);
        settings.add("--PERCORSI_KAFKA_SERVERS=" + servers.kafka().bootstrapServers());
        settings.add("--PERCORSI_MONGODB_URL=" + servers.documents().connectionString());
        settings.add("--PERCORSI_MONGODB_HEALTH=false");
        settings.add("--PERCORSI_ISSUER=" + shared.issuer());
        settings.add("--PERCORSI_JWKS_URL=" + shared.identity() + "/accesso/oauth2/jwks");
        settings.add("--PERCORSI_MASTER_KEYS=" + shared.secrets().masterKeys());
        settings.add("--PERCORSI_PUBLIC_URL=" + shared.url());
        addAddresses(addresses, settings);
        // After a kill the broker takes the new reader for the old one, instead of waiting 45 s for it to come back.
        settings.add("--spring.kafka.consumer.properties.group.instance.id=standalone");
        // The data folder is locked: no other process can write what these do not know of.
        settings.add("--percorsi.instances.alone=true");
        // One process reads them all: more would only be more to ask for.
        settings.add("--percorsi.topics.partitions=4");
        settings.add("--percorsi.instances.look-every=1s");
        // Or five applications write into the one global registry.
        settings.add("--management.metrics.use-global-registry=false");
        return settings.toArray(String[]::new);
    }

    static String[] ofGateway(Options options, int port, Shared shared, Map<Service, String> addresses)
            throws IOException {
        List<String> settings = new ArrayList<>(EVERYBODY);
        settings.add("--server.address=" + options.address());
        settings.add("--server.port=" + port);
        settings.add("--PERCORSI_PUBLIC_URL=" + shared.url());
        settings.add("--PERCORSI_CLIENT_SECRET=" + shared.secrets().gatewayClient());
        settings.add("--percorsi.services.identity=" + shared.identity());
        if (options.demoUsers()) {
            // The load is no attack: it may be as quick as the machine.
            settings.add("--percorsi.limits.clients.%s.per-second=10000".formatted(DemoProgram.CLIENT_ID));
            settings.add("--percorsi.limits.clients.%s.burst=10000".formatted(DemoProgram.CLIENT_ID));
            settings.add("--percorsi.limits.login-per-minute=1000");
        }
        if (options.tls() != null) {
            settings.add("--PERCORSI_TLS_KEYSTORE=" + options.tls());
        }
        addAddresses(addresses, settings);
        return settings.toArray(String[]::new);
    }

    /** Only the gateway is reached from outside. */
    private static void addInside(int port, List<String> settings) {
        settings.add("--server.address=" + Options.LOOPBACK);
        settings.add("--server.port=" + port);
    }

    private static void addPostgres(EmbeddedServers servers, List<String> settings) {
        settings.add("--PERCORSI_POSTGRES_URL=" + servers.postgres().jdbcUrl());
        settings.add("--PERCORSI_POSTGRES_USER=" + servers.postgres().user());
        settings.add("--postgres.password=" + servers.postgres().password());
    }

    private static void addAddresses(Map<Service, String> addresses, List<String> settings) {
        addresses.forEach((service, url) -> settings.add("--percorsi.services.%s=%s".formatted(service.key(), url)));
    }
}
