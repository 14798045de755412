package it.percorsi.bench.faults;

import it.percorsi.bench.faults.checks.ChainsCheck;
import it.percorsi.bench.faults.checks.CommandsCheck;
import it.percorsi.bench.faults.checks.Finding;
import it.percorsi.bench.faults.checks.PublicationCheck;
import it.percorsi.bench.faults.checks.Rebuild;
import it.percorsi.bench.faults.checks.Settling;
import it.percorsi.bench.faults.checks.StipendsCheck;
import it.percorsi.bench.faults.checks.StoredEvent;
import it.percorsi.bench.faults.checks.Stores;
import it.percorsi.bench.faults.checks.Topics;
import it.percorsi.bench.faults.clients.Ledger;
import it.percorsi.bench.faults.servers.Machine;
import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Everything that is looked at once the commands have ended. */
final class Evidence {

    private final Site site;
    private final Ledger ledger;
    private final String masterKey;
    private final Consumer<String> tell;
    private final List<Finding> findings = new ArrayList<>();
    private Map<String, Long> chains = Map.of();
    private long documents;
    private Summary.Events events = new Summary.Events(0, 0, 0, 0);

    Evidence(Site site, Ledger ledger, String masterKey, Consumer<String> tell) {
        this.site = site;
        this.ledger = ledger;
        this.masterKey = masterKey;
        this.tell = tell;
    }

    void gather() throws InterruptedException {
        tell.accept("settling");
        new Settling(site, tell)
                .await()
                .forEach(late -> findings.add(new Finding(Finding.Kind.DIFFERENCE, "did not settle: " + late)));
        tell.accept("settled; verifying chains");
        ChainsCheck chainsCheck = new ChainsCheck(site);
        findings.addAll(chainsCheck.check());
        chains = chainsCheck.entries();
        stopServices();
        tell.accept("services stopped; reading stores and topics");
        stores();
        findings.forEach(finding -> tell.accept(finding.kind() + " " + finding.text()));
        tell.accept("%d findings so far; building every view again".formatted(findings.size()));
        try {
            Rebuild rebuild = new Rebuild(site, masterKey, tell);
            findings.addAll(rebuild.compare());
            documents = rebuild.compared();
            if (!rebuild.leftovers().isEmpty()) {
                tell.accept("left over by an earlier content of the document store, read by nobody: "
                        + rebuild.leftovers());
            }
        } catch (IllegalStateException failure) {
            // What was found before must be told all the same.
            findings.add(new Finding(Finding.Kind.DIFFERENCE, "views could not be built again: " + failure));
        }
    }

    private void stopServices() throws InterruptedException {
        List<Thread> ends = new ArrayList<>();
        for (ServiceKind service : ServiceKind.values()) {
            site.instancesOf(service).stream()
                    .map(site::machine)
                    .forEach(machine -> ends.add(Thread.ofVirtual().start(machine::stop)));
        }
        Machine gateway = site.machine(Site.GATEWAY);
        ends.add(Thread.ofVirtual().start(gateway::stop));
        for (Thread end : ends) {
            end.join();
        }
    }

    private void stores() {
        Stores stores = new Stores(site.database());
        List<StoredEvent> all = new ArrayList<>();
        ledger.contradictions().forEach(text -> findings.add(new Finding(Finding.Kind.DIFFERENCE, text)));
        for (ServiceKind service : ServiceKind.values()) {
            List<StoredEvent> stored = stores.events(service);
            all.addAll(stored);
            CommandsCheck commands = new CommandsCheck(stored, stores.answers(service));
            findings.addAll(commands.acknowledged(ledger.all().stream()
                    .filter(sent -> sent.service() == service)
                    .toList()));
            findings.addAll(commands.whole());
            stores.parked(service)
                    .forEach(parked -> findings.add(
                            new Finding(Finding.Kind.DIFFERENCE, service.key() + " has parked " + parked)));
        }
        PublicationCheck publication = new PublicationCheck(all);
        findings.addAll(publication.check(new Topics(site.kafkaServers()).events()));
        StipendsCheck stipends = new StipendsCheck();
        findings.addAll(stipends.check(stores.told(ServiceKind.PLACEMENT), stores.told(ServiceKind.STIPEND)));
        Map<String, Long> approved = stipends.approvedCents();
        events = new Summary.Events(
                all.size(),
                publication.repeats(),
                approved.size(),
                approved.values().stream().collect(Collectors.summingLong(Long::longValue)));
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, Long> chains() {
        return chains;
    }

    long documents() {
        return documents;
    }

    Summary.Events events() {
        return events;
    }
}
