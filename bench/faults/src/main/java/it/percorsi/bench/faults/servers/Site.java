package it.percorsi.bench.faults.servers;

import it.percorsi.embedded.FreePort;
import it.percorsi.platformtest.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All machines of a run and how to reach them; each is started alone and knows nothing but its settings. */
public final class Site implements AutoCloseable {

    /** Name of the event store's server. */
    public static final String POSTGRES = "postgres";

    /** Name of the broker. */
    public static final String KAFKA = "kafka";

    /** Name of the store of views. */
    public static final String DOCUMENTS = "documents";

    /** Name of the door. */
    public static final String GATEWAY = "gateway";

    static final String POSTGRES_ACCESS = "access";

    private final RunFolder folder;
    private final Watchdog watchdog;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Machine> machines = new LinkedHashMap<>();
    private final Map<ServiceKind, List<String>> instances = new EnumMap<>(ServiceKind.class);

    /**
     * Nothing is started yet.
     *
     * @param folder where everything lies
     * @param twice the services of which there are two instances
     */
    public Site(RunFolder folder, Set<ServiceKind> twice) {
        this.folder = folder;
        this.watchdog = Watchdog.over(folder.work());
        for (String server : List.of(POSTGRES, KAFKA, DOCUMENTS)) {
            server(server);
        }
        for (ServiceKind service : ServiceKind.values()) {
            List<String> names =
                    twice.contains(service) ? List.of(service.key(), service.key() + "-2") : List.of(service.key());
            names.forEach(name -> ports.put(name, FreePort.find()));
            instances.put(service, names);
        }
        ports.put(GATEWAY, FreePort.find());
    }

    private void server(String name) {
        ports.put(name, FreePort.find());
        Supplier<List<Long>> more = name.equals(POSTGRES) ? this::postgresProcesses : List::of;
        machines.put(
                name,
                new Machine(
                        folder.launch(
                                name,
                                JavaCommand.ofServer(name, folder.work().resolve(name), port(name)),
                                System.getenv()),
                        name.equals(POSTGRES) ? this::postgresAnswers : () -> accepts(port(name)),
                        more));
    }

    /** The services and the gateway can be made once the database has told its password. */
    public void furnish() {
        folder.writeSecrets(database().password());
        for (ServiceKind service : ServiceKind.values()) {
            instancesOf(service).forEach(name -> add(name, service, database().url(), documentsUrl()));
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PERCORSI_GATEWAY_PORT", Integer.toString(port(GATEWAY)));
        environment.put("PERCORSI_PUBLIC_URL", url(GATEWAY));
        environment.put("PERCORSI_ISSUER", TestTokens.issuer());
        environment.put("PERCORSI_SECRETS_DIR", folder.secrets().toString());
        for (ServiceKind service : ServiceKind.values()) {
            environment.put(
                    "PERCORSI_SERVICES_" + service.name(),
                    url(instancesOf(service).getFirst()));
        }
        machines.put(
                GATEWAY,
                new Machine(
                        folder.launch(GATEWAY, JavaCommand.ofApplication(folder.application("gateway")), environment),
                        () -> Http.isReady(url(GATEWAY)),
                        List::of));
    }

    private void add(String name, ServiceKind service, String database, String documents) {
        ports.computeIfAbsent(name, key -> FreePort.find());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PERCORSI_POSTGRES_URL", database);
        environment.put("PERCORSI_POSTGRES_USER", database().user());
        environment.put("PERCORSI_SECRETS_DIR", folder.secrets().toString());
        environment.put("PERCORSI_KAFKA_SERVERS", kafkaServers());
        environment.put("PERCORSI_MONGODB_URL", documents);
        environment.put("PERCORSI_MONGODB_HEALTH", "false");
        environment.put("PERCORSI_ADDRESS", "127.0.0.1");
        environment.put("PERCORSI_PORT", Integer.toString(port(name)));
        environment.put("PERCORSI_ISSUER", TestTokens.issuer());
        environment.put("PERCORSI_JWKS_URL", TestTokens.keysUrl());
        environment.put("PERCORSI_SERVICES_STIPEND", url("stipend"));
        machines.put(
                name,
                new Machine(
                        folder.launch(
                                name,
                                JavaCommand.ofApplication(folder.application(service.key() + "-service")),
                                environment),
                        () -> Http.isReady(url(name)),
                        List::of));
    }

    /** A further document store, empty; its address as the services are told it. */
    public String addDocuments(String name) {
        server(name);
        return "mongodb://127.0.0.1:" + port(name);
    }

    /** A further instance of a service, on another database and another document store. */
    public Machine addService(String name, ServiceKind service, String database, String documents) {
        add(name, service, database, documents);
        return machine(name);
    }

    /** One machine. */
    public Machine machine(String name) {
        return Objects.requireNonNull(machines.get(name), name);
    }

    /** All of them. */
    public Collection<Machine> machines() {
        return List.copyOf(machines.values());
    }

    /** The names of a service's instances. */
    public List<String> instancesOf(ServiceKind service) {
        return instances.getOrDefault(service, List.of());
    }

    /** Which service an instance belongs to. */
    public ServiceKind serviceOf(String instance) {
        return ServiceKind.valueOf(instance.replaceFirst("-.*", "").toUpperCase(Locale.ROOT));
    }

    /** Where a service, or the gateway, answers. */
    public String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** Where the broker is. */
    public String kafkaServers() {
        return "127.0.0.1:" + port(KAFKA);
    }

    /** Where the views are. */
    public String documentsUrl() {
        return "mongodb://127.0.0.1:" + port(DOCUMENTS);
    }

    /** The database, as its server says. */
    public Database database() {
        return new Database(port(POSTGRES), "percorsi", access().getFirst());
    }

    private List<String> access() {
        try {
            return Files.readAllLines(folder.work().resolve(POSTGRES).resolve(POSTGRES_ACCESS));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int port(String name) {
        return Objects.requireNonNull(ports.get(name), name);
    }

    private boolean postgresAnswers() {
        return Files.exists(folder.work().resolve(POSTGRES).resolve(POSTGRES_ACCESS))
                && database().answers();
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The database is several processes, none of them a child of Java: they share their working directory. */
    private List<Long> postgresProcesses() {
        Path data = folder.work().resolve(POSTGRES);
        List<Long> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            all.filter(path -> path.getFileName().toString().matches("\\d+")).forEach(process -> {
                try {
                    boolean postgres = process.resolve("exe").toRealPath().endsWith("postgres");
                    if (postgres
                            && Files.readSymbolicLink(process.resolve("cwd")).startsWith(data)) {
                        found.add(Long.valueOf(process.getFileName().toString()));
                    }
                } catch (IOException endedOrNotOurs) {
                    // Not one of them.
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** Ends everything that was started. */
    @Override
    public void close() {
        watchdog.close();
    }
}
