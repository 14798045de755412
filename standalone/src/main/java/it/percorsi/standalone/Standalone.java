package it.percorsi.standalone;

import it.percorsi.embedded.DataFolder;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.embedded.FreePort;
import it.percorsi.identity.accounts.FirstAdmin;
import it.percorsi.standalone.demo.DemoLoad;
import it.percorsi.standalone.demo.DemoLoadFailed;
import it.percorsi.standalone.demo.DemoProgram;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * The stand-alone edition: one folder, one process, everything on 127.0.0.1.
 *
 * <p>{@code [--data DIR] [--port N] [--demo]}. Ends with 1 when something stood in the way, with 2 when
 * the command line was not understood; the console says why, the log in the data folder says more.
 */
public final class Standalone {

    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private final Options options;
    private final Console console;
    private final long begin = System.nanoTime();

    private Standalone(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    static void main(String... arguments) {
        Console console = new Console(System.out, System.err);
        try {
            new Standalone(Options.parse(arguments), console).run();
        } catch (UsageRefused misunderstood) {
            console.complain(misunderstood.sentence());
            System.exit(NOT_UNDERSTOOD);
        }
    }

    private void run() {
        RunFile runFile = new RunFile(options.data());
        Installation installation = new Installation();
        Ending ending = new Ending(installation, runFile, console);
        try {
            check();
        } catch (IOException | RuntimeException obstacle) {
            giveUp(obstacle);
            return;
        }
        LogFile.open(options.data());
        ending.onExit();
        try {
            start(installation, runFile, ending);
        } catch (Exception | LinkageError failure) {
            if (!ending.begun()) {
                LoggerFactory.getLogger(Standalone.class).error("The start failed", failure);
                giveUp(failure);
            }
        }
    }

    private void giveUp(Throwable reason) {
        console.complain(Explanation.of(reason, options));
        System.exit(FAILED);
    }

    /** What can be said before anything is written. */
    private void check() throws IOException {
        DataFolder.open(options.data()).close();
        FreeSpace.require(options.data(), FreeSpace.NEEDED_MEGABYTES);
        if (options.port() != 0 && !FreePort.isFree(options.port())) {
            throw Explanation.portTaken(options.port());
        }
    }

    private void start(Installation installation, RunFile runFile, Ending ending) throws Exception {
        console.say("Avvio PostgreSQL, Kafka e i documenti in " + options.data() + " …");
        EmbeddedServers servers =
                installation.startServers(EmbeddedServers.in(options.data()).onFatal(ending::fatal));
        runFile.write(Map.of("state", "starting", "since", Instant.now().toString()));
        console.say("Avvio i servizi …");
        ViewBuilding views = new ViewBuilding(console);
        Secrets secrets = new Secrets(options.data());
        int port = options.port() == 0 ? FreePort.find() : options.port();
        String url = options.publicUrl(port);
        Installation.Identity identity =
                installation.startIdentity(Settings.ofIdentity(servers, url, options.demoUsers(), secrets));
        Settings.Shared shared = new Settings.Shared(url, identity.address(), secrets);
        Map<Service, String> services = installation.startServices(servers, shared, views);
        installation.startGateway(Settings.ofGateway(options, port, shared, services));
        views.await();
        runFile.write(facts(url, servers, services));
        announce(url, servers, identity);
        DemoProgram program = new DemoProgram(url, secrets.demoClient());
        if (options.demo()) {
            loadDemo(url, program, runFile, ending);
        }
        runFile.write(Map.of("state", "ready"));
        if (options.rehearsal()) {
            Rehearsal.look(url, program);
            System.exit(0);
        }
    }

    /** A load that fails leaves everything running: it can be tried again, and what is loaded stays. */
    private void loadDemo(String url, DemoProgram program, RunFile runFile, Ending ending) throws IOException {
        runFile.write(Map.of("demo", "loading"));
        String outcome = "loaded";
        try {
            new DemoLoad(url, options.data(), console, program).run();
        } catch (DemoLoadFailed failure) {
            if (ending.begun()) {
                return;
            }
            outcome = "failed";
            LoggerFactory.getLogger(Standalone.class).error("The demo data were not loaded", failure);
            console.complain(new Sentence(
                    "I dati di prova non sono stati caricati per intero. Percorsi resta avviato; si può riprovare con stop e start --demo.",
                    String.valueOf(failure.getMessage())));
        }
        runFile.write(Map.of("demo", outcome));
        console.say("Percorsi: " + url);
    }

    private Map<String, Object> facts(String url, EmbeddedServers servers, Map<Service, String> services) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("url", url);
        facts.put("postgres", servers.postgres().jdbcUrl());
        facts.put("kafka", servers.kafka().bootstrapServers());
        facts.put("documents", servers.documents().connectionString());
        services.forEach((service, address) -> facts.put(service.key() + "-service", address));
        facts.put("state", "serving");
        return facts;
    }

    private void announce(String url, EmbeddedServers servers, Installation.Identity identity) {
        console.say(String.format(Locale.ITALY, "Pronto dopo %.1f s.", (System.nanoTime() - begin) / 1e9));
        console.say("  PostgreSQL  %s (utente %s)"
                .formatted(servers.postgres().jdbcUrl(), servers.postgres().user()));
        console.say("  Kafka       " + servers.kafka().bootstrapServers());
        console.say("  Documenti   " + servers.documents().connectionString());
        console.say("  Registro    " + LogFile.in(options.data()));
        if (options.address().equals(Options.LOOPBACK)) {
            console.say("Percorsi ascolta solo su 127.0.0.1. (Listens on 127.0.0.1 only.)");
        }
        identity.firstPassword()
                .ifPresent(
                        password -> console.say(("Primo accesso: utente %s, password %s; vale una volta sola e non sarà"
                                        + " più mostrata. (First login; shown only now.)")
                                .formatted(FirstAdmin.USERNAME, password)));
        if (options.demoUsers()) {
            console.say("Utenti di prova: elencati nella pagina di accesso. (Demo users are on the login page.)");
        }
        console.say("Percorsi: " + url);
    }
}
