package it.percorsi.standalone;

import it.percorsi.embedded.FreePort;
import it.percorsi.gateway.GatewayApplication;
import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.TestServers;
import it.percorsi.platformtest.TestTokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The five services and the gateway in the test's own JVM, on the test's servers, trusting the tokens of
 * {@link TestTokens}: for tests that look at everything at once. Started once; they end with the JVM.
 */
final class AllServices {

    private static final class Shared {
        private static final AllServices SERVICES = new AllServices();
    }

    private final Map<Service, ConfigurableApplicationContext> contexts = new EnumMap<>(Service.class);
    private final Map<Service, String> addresses = new EnumMap<>(Service.class);
    private final String url;

    private AllServices() {
        for (Service service : Service.values()) {
            addresses.put(service, "http://127.0.0.1:" + FreePort.find());
        }
        for (Service service : Service.values()) {
            List<String> settings = settings();
            settings.add("--server.port=" + port(address(service)));
            // The stand-alone's own way is not to write metrics of five applications into one registry.
            settings.add("--management.metrics.use-global-registry=false");
            // Nothing has to be kept for years here, so that a person who left can be erased.
            settings.add("--percorsi.rule-book.retention.financial-months=0");
            settings.add("--percorsi.rule-book.retention.silent-months=0");
            // Services keep what the gateway has drawn; every click that comes through it is traced.
            settings.addAll(KeptSpans.settings(0));
            TestServers.environment().forEach((name, value) -> settings.add("--" + name + "=" + value));
            contexts.put(service, service.start(settings.toArray(String[]::new)));
        }
        int port = FreePort.find();
        url = "http://127.0.0.1:" + port;
        List<String> settings = settings();
        settings.add("--server.port=" + port);
        settings.add("--PERCORSI_PUBLIC_URL=" + url);
        settings.add("--PERCORSI_ISSUER=" + TestTokens.issuer());
        settings.add("--PERCORSI_CLIENT_SECRET=unused");
        settings.add("--percorsi.limits.client.per-second=100000");
        settings.add("--percorsi.limits.client.burst=100000");
        settings.add("--percorsi.limits.user.per-second=100000");
        settings.add("--percorsi.limits.user.burst=100000");
        settings.add("--percorsi.limits.address.per-second=100000");
        settings.add("--percorsi.limits.address.burst=100000");
        settings.addAll(KeptSpans.settings(1));
        GatewayApplication.start(settings.toArray(String[]::new));
    }

    static AllServices running() {
        return Shared.SERVICES;
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(
                List.of("--spring.main.register-shutdown-hook=false", "--spring.main.log-startup-info=false"));
        addresses.forEach(
                (service, address) -> settings.add("--percorsi.services.%s=%s".formatted(service.key(), address)));
        return settings;
    }

    /** Where a service listens. */
    String address(Service service) {
        return Objects.requireNonNull(addresses.get(service));
    }

    private static String port(String address) {
        return address.substring(address.lastIndexOf(':') + 1);
    }

    /** The context of a service. */
    ConfigurableApplicationContext context(Service service) {
        return Objects.requireNonNull(contexts.get(service));
    }

    /** A service without the gateway before it. */
    ApiClient direct(Service service) {
        return new ApiClient(address(service));
    }

    /** Where the gateway listens. */
    String url() {
        return url;
    }

    /** Everything through the gateway. */
    ApiClient api() {
        return new ApiClient(url);
    }
}
