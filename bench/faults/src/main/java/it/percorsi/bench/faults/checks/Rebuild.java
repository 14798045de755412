package it.percorsi.bench.faults.checks;

import it.percorsi.bench.faults.servers.Database;
import it.percorsi.bench.faults.servers.Machine;
import it.percorsi.bench.faults.servers.Patience;
import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaFuture;

/**
 * Builds every view and every register again from the first event, beside those that are there: new processes on a copy
 * of the database without the registers and without any reader's position but the publishers', an empty document store,
 * and topics of which no group has read anything.
 */
public final class Rebuild {

    private static final String COPY = "rebuilt";
    private static final long PATIENCE_SECONDS = 240;
    /** A broker that counts its members' silence expels them sooner. */
    private static final long EXPIRY_SECONDS = 60;

    private static final String PUBLISHER = "publisher";

    private final Site site;
    private final String masterKey;
    private final Consumer<String> tell;
    private final List<String> leftovers = new ArrayList<>();
    private long compared;

    /** The site's services must have been stopped; database, broker and documents run. */
    public Rebuild(Site site, String masterKey, Consumer<String> tell) {
        this.site = site;
        this.masterKey = masterKey;
        this.tell = tell;
    }

    /** Builds, and compares field by field what was there with what was built. */
    public List<Finding> compare() {
        copyDatabase();
        forgetGroups();
        String documents = site.addDocuments(Site.DOCUMENTS + "-" + COPY);
        Machine store = site.machine(Site.DOCUMENTS + "-" + COPY);
        store.start();
        Patience.await("an empty document store", PATIENCE_SECONDS, store::isReady);
        List<Machine> services = new ArrayList<>();
        for (ServiceKind service : ServiceKind.values()) {
            services.add(site.addService(service.key() + "-" + COPY, service, copy().url(), documents));
        }
        services.forEach(Machine::start);
        services.forEach(
                machine -> Patience.await(machine.name() + " has built its views", PATIENCE_SECONDS, machine::isReady));
        services.forEach(Machine::stop);
        return differences(documents);
    }

    /** How many documents and entries were compared. */
    public long compared() {
        return compared;
    }

    /** Collections of an earlier content of the document store, which nobody reads. */
    public List<String> leftovers() {
        return leftovers;
    }

    private Database copy() {
        return site.database().named(COPY);
    }

    private void copyDatabase() {
        new Stores(site.database().named("postgres"))
                .execute(List.of(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'percorsi'",
                        "CREATE DATABASE " + COPY + " TEMPLATE percorsi"));
        List<String> statements = new ArrayList<>();
        for (ServiceKind service : ServiceKind.values()) {
            statements.add("DELETE FROM " + service.key() + ".register_entry");
            statements.add("DELETE FROM " + service.key() + ".token WHERE processor NOT LIKE '" + PUBLISHER + "%'");
        }
        new Stores(copy()).execute(statements);
    }

    /** Groups of registers have no document store in their names: what they have read must be forgotten. */
    private void forgetGroups() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", site.kafkaServers()))) {
            if (!Patience.holdsWithin(EXPIRY_SECONDS, () -> withMembers(admin).isEmpty())) {
                for (ConsumerGroupDescription group : withMembers(admin)) {
                    tell.accept("the broker keeps members of services that have ended: " + group);
                    answer(admin.removeMembersFromConsumerGroup(
                                    group.groupId(), new RemoveMembersFromConsumerGroupOptions())
                            .all());
                }
            }
            answer(admin.deleteConsumerGroups(groups(admin)).all());
        }
    }

    private static List<ConsumerGroupDescription> withMembers(Admin admin) {
        return answer(admin.describeConsumerGroups(groups(admin)).all()).values().stream()
                .filter(group -> !group.members().isEmpty())
                .toList();
    }

    private static List<String> groups(Admin admin) {
        return answer(admin.listGroups().valid()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith("percorsi.") && !group.endsWith(".reactions"))
                .toList();
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<Finding> differences(String rebuiltDocuments) {
        List<Finding> findings = new ArrayList<>();
        Stores stores = new Stores(site.database());
        for (ServiceKind service : ServiceKind.values()) {
            SealedTexts sealed = new SealedTexts(masterKey, stores.personKeys(service));
            ViewsCheck views = new ViewsCheck(service.key() + " view", "_seen", sealed);
            findings.addAll(views.compare(
                    new Documents(site.documentsUrl()).of(service), new Documents(rebuiltDocuments).of(service)));
            ViewsCheck registers = new ViewsCheck(service.key() + " register", "seen", sealed);
            findings.addAll(registers.compare(stores.registers(service), new Stores(copy()).registers(service)));
            leftovers.addAll(new Documents(site.documentsUrl()).leftovers(service));
            compared += views.compared() + registers.compared();
        }
        return findings;
    }
}
