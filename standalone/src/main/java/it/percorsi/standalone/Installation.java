package it.percorsi.standalone;

import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.embedded.FreePort;
import it.percorsi.gateway.GatewayApplication;
import it.percorsi.identity.IdentityApplication;
import it.percorsi.identity.accounts.FirstAdmin;
import it.percorsi.platform.views.ViewProgress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that runs: the servers, the five services, the gateway. Started and stopped in this order. */
final class Installation implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);
    /** A start is work for the processor: more at once than small machines have cores brings nothing. */
    private static final int AT_ONCE = 2;

    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private @Nullable EmbeddedServers servers;
    private @Nullable ConfigurableApplicationContext gateway;
    private boolean closed;

    /** Starts the servers; they are stopped with this installation. */
    EmbeddedServers startServers(EmbeddedServers.Setup setup) {
        EmbeddedServers started = setup.start();
        synchronized (this) {
            servers = started;
        }
        return started;
    }

    /** Starts who says who people are; its internal address and, at the very first start, the first password. */
    Identity startIdentity(String... settings) throws Exception {
        return ServiceName.during("identity", () -> {
            ConfigurableApplicationContext started = IdentityApplication.start(settings);
            keep(started);
            return new Identity(
                    address(started), started.getBean(FirstAdmin.class).password());
        });
    }

    /** A running identity provider. */
    record Identity(String address, Optional<String> firstPassword) {}

    /** Starts all services on free ports and tells their addresses. */
    Map<Service, String> startServices(EmbeddedServers running, Settings.Shared shared, ViewBuilding views)
            throws Exception {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        Map<Service, String> addresses = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, FreePort.find());
            addresses.put(service, "http://127.0.0.1:" + ports.get(service));
        }
        List<Future<?>> starting = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Map.Entry<Service, Integer> port : ports.entrySet()) {
                String[] settings = Settings.ofService(running, port.getValue(), shared, addresses);
                starting.add(threads.submit(() -> start(port.getKey(), settings, views)));
            }
            for (Future<?> service : starting) {
                service.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
        return addresses;
    }

    /** Starts the gateway before the services. */
    void startGateway(String... settings) throws Exception {
        ServiceName.during("gateway", () -> {
            ConfigurableApplicationContext started = GatewayApplication.start(settings);
            synchronized (this) {
                gateway = started;
            }
            return started;
        });
    }

    private String start(Service service, String[] settings, ViewBuilding views) throws Exception {
        long begin = System.nanoTime();
        return ServiceName.during(service.key(), () -> {
            ConfigurableApplicationContext started = service.start(settings);
            keep(started);
            ViewProgress progress = started.getBean(ViewProgress.class);
            views.follow(service.key(), progress::allCaughtUp, progress::all);
            log.info(
                    "{} listens on {} after {} ms",
                    service.key(),
                    address(started),
                    (System.nanoTime() - begin) / 1_000_000);
            return address(started);
        });
    }

    private synchronized void keep(ConfigurableApplicationContext service) {
        if (closed) {
            service.close();
            throw new IllegalStateException("stopped while starting");
        }
        services.add(service);
    }

    private static String address(ConfigurableApplicationContext application) {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Takes no more requests, lets those that are under way end, then stops everything. */
    @Override
    public synchronized void close() {
        closed = true;
        if (gateway != null) {
            gateway.close();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> threads.execute(service::close));
        }
        if (servers != null) {
            servers.close();
        }
    }
}
