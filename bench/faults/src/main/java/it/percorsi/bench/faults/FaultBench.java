package it.percorsi.bench.faults;

import it.percorsi.bench.faults.checks.Finding;
import it.percorsi.bench.faults.clients.Courier;
import it.percorsi.bench.faults.clients.Ledger;
import it.percorsi.bench.faults.clients.Load;
import it.percorsi.bench.faults.clients.Probes;
import it.percorsi.bench.faults.clients.Sent;
import it.percorsi.bench.faults.faults.Breaker;
import it.percorsi.bench.faults.servers.Machine;
import it.percorsi.bench.faults.servers.Patience;
import it.percorsi.bench.faults.servers.RunFolder;
import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts everything, lets clients work, breaks things meanwhile, and then looks for what was lost, doubled or changed.
 * Ends with 0 only when there is nothing of that.
 */
public final class FaultBench {

    private static final Logger LOG = LoggerFactory.getLogger(FaultBench.class);
    private static final int BAD = 1;
    private static final int FAILED = 2;
    private static final long START_SECONDS = 600;

    private final Options options;
    private final Clock clock;
    private final RunFolder folder;

    private FaultBench(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.folder = RunFolder.create(
                options.folder().resolve("seed-" + options.seed() + "-" + clock.millis()), options.applications());
    }

    /** See {@link Options#USAGE}. */
    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(FAILED);
            return;
        }
        int status = FAILED;
        try {
            Clock clock = Clock.system(ZoneId.systemDefault());
            status = new FaultBench(options, clock).run().good() ? 0 : BAD;
        } catch (RuntimeException | IOException failure) {
            LOG.error("The run could not be carried out", failure);
        }
        // The server of the tokens' keys would keep this program alive.
        System.exit(status);
    }

    private Summary run() throws IOException, InterruptedException {
        tell("applications built %s; writing to %s".formatted(folder.applicationsOf(), folder.path()));
        Summary summary;
        try (Site site = new Site(folder, twice());
                Ledger ledger = new Ledger(folder.path().resolve("ledger.txt"), clock)) {
            start(site);
            summary = breakAndLook(site, ledger);
        }
        Files.writeString(
                folder.path().resolve("summary.json"),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(summary));
        Path text = folder.path().resolve("summary.txt");
        Files.writeString(text, summary.text());
        System.out.println(summary.text());
        return summary;
    }

    private Set<ServiceKind> twice() {
        List<ServiceKind> services = new ArrayList<>(List.of(ServiceKind.values()));
        Collections.shuffle(services, new Random(options.seed()));
        return EnumSet.copyOf(services.subList(0, Math.clamp(options.twice(), 1, services.size())));
    }

    private void start(Site site) {
        site.machines().forEach(Machine::start);
        site.machines().forEach(FaultBench::awaitReady);
        site.furnish();
        List<Machine> applications =
                site.machines().stream().filter(machine -> !machine.isAlive()).toList();
        if (options.isLong()) {
            // Hundreds of starts are to come: one of each teaches the others.
            List<Machine> first = applications.stream()
                    .filter(machine -> !machine.name().contains("-"))
                    .toList();
            first.forEach(Machine::startLearning);
            first.forEach(FaultBench::awaitReady);
            first.forEach(Machine::stop);
        }
        applications.forEach(Machine::start);
        site.machines().forEach(FaultBench::awaitReady);
        tell(site.machines().size() + " machines are ready");
    }

    private static void awaitReady(Machine machine) {
        Patience.await(machine.name() + " to be ready", START_SECONDS, machine::isReady);
    }

    private Summary breakAndLook(Site site, Ledger ledger) throws InterruptedException {
        Courier courier = new Courier(ledger, clock);
        Instant begin = clock.instant();
        try (Breaker breaker = new Breaker(
                site,
                new Probes(site, courier, ledger),
                options.seed(),
                options.gapMilliseconds(),
                clock,
                this::tell)) {
            Load load =
                    Load.start(site, ledger, courier, options.clients(), options.thinkMilliseconds(), options.seed());
            Thread reporter = Thread.ofVirtual().start(() -> report(ledger, breaker));
            breaker.run(options.kills(), options.longest());
            load.end();
            reporter.interrupt();
            Duration broken = Duration.between(begin, clock.instant());
            Evidence evidence = new Evidence(site, ledger, folder.masterKey(), this::tell);
            evidence.gather();
            return summary(ledger, breaker, evidence, broken);
        }
    }

    private void report(Ledger ledger, Breaker breaker) {
        while (Patience.pause(15_000)) {
            tell("%d commands sent, %d acknowledged, %d processes killed"
                    .formatted(ledger.all().size(), ledger.acknowledged(), breaker.kills()));
        }
    }

    private Summary summary(Ledger ledger, Breaker breaker, Evidence evidence, Duration broken) {
        List<Finding> findings = new ArrayList<>(evidence.findings());
        breaker.recoveries()
                .notRecovered()
                .forEach(what -> findings.add(new Finding(Finding.Kind.DIFFERENCE, "did not recover: " + what)));
        long acknowledged = ledger.acknowledged();
        long unanswered =
                ledger.all().stream().filter(sent -> sent.answer() == null).count();
        return new Summary(
                options.seed(),
                broken.toSeconds(),
                breaker.kills(),
                breaker.counts(),
                breaker.selfEnded(),
                new Summary.Commands(
                        ledger.all().size(),
                        acknowledged,
                        ledger.all().size() - acknowledged - unanswered,
                        unanswered,
                        ledger.all().stream()
                                .mapToInt(Sent::attempts)
                                .filter(attempts -> attempts > 1)
                                .count()),
                ledger.refusals(),
                ledger.outages(),
                evidence.events(),
                evidence.documents(),
                evidence.chains(),
                breaker.recoveries().byKind(),
                Summary.count(findings, Finding.Kind.LOSS),
                Summary.count(findings, Finding.Kind.DOUBLE),
                Summary.count(findings, Finding.Kind.DIFFERENCE),
                Summary.words(findings));
    }

    private void tell(String sentence) {
        System.out.println(LocalTime.now(clock).truncatedTo(ChronoUnit.MILLIS) + " " + sentence);
    }
}
