package it.percorsi.bench.faults.checks;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import it.percorsi.bench.faults.servers.Machine;
import it.percorsi.bench.faults.servers.Patience;
import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Waits until every reader has read everything, and nothing new comes of it. */
public final class Settling {

    private static final long PATIENCE_SECONDS = 300;
    private static final long TELL_EVERY_NANOSECONDS = TimeUnit.SECONDS.toNanos(15);
    private static final int AT_WORK_SECONDS = 12;
    private static final long QUIET_MILLISECONDS = 1_500;

    private final Site site;
    private final Stores stores;
    private final Consumer<String> tell;
    private List<String> behind = List.of();
    private long toldAt = System.nanoTime();

    /** Of that site; tells now and then what it waits for. */
    public Settling(Site site, Consumer<String> tell) {
        this.site = site;
        this.tell = tell;
        this.stores = new Stores(site.database());
    }

    /** Returns what is still behind when patience ends; nothing, as a rule. */
    public List<String> await() {
        Patience.holdsWithin(PATIENCE_SECONDS, () -> {
            long before = written();
            behind = behind();
            if (!behind.isEmpty() && System.nanoTime() - toldAt > TELL_EVERY_NANOSECONDS) {
                toldAt = System.nanoTime();
                tell.accept("waiting: " + behind);
            }
            return behind.isEmpty() && Patience.pause(QUIET_MILLISECONDS) && written() == before;
        });
        return behind;
    }

    private long written() {
        long sum = 0;
        for (ServiceKind service : ServiceKind.values()) {
            sum += stores.latest(service);
        }
        return sum;
    }

    private List<String> behind() {
        List<String> found = new ArrayList<>();
        site.machines().stream()
                .filter(machine -> !machine.isReady())
                .map(Machine::name)
                .forEach(name -> found.add(name + " is not ready"));
        for (ServiceKind service : ServiceKind.values()) {
            long latest = stores.latest(service);
            stores.positions(service, AT_WORK_SECONDS).forEach((reader, position) -> {
                if (position < latest) {
                    found.add("%s %s stands at %d of %d".formatted(service.key(), reader, position, latest));
                }
            });
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", site.kafkaServers()))) {
            lags(admin, found);
        } catch (ExecutionException away) {
            found.add("the broker: " + away.getCause());
        } catch (MongoException away) {
            found.add("the document store: " + away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    /**
     * Of all groups somebody reads for. Those of document stores that are gone do not count: after a broker was killed it
     * may keep members for minutes who were killed with it.
     */
    private void lags(Admin admin, List<String> found) throws ExecutionException, InterruptedException {
        Set<String> contents = contents();
        List<String> groups = admin.listGroups().valid().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith("percorsi."))
                .filter(group -> !group.contains("@") || contents.contains(group.replaceFirst(".*@", "")))
                .toList();
        for (ConsumerGroupDescription group :
                admin.describeConsumerGroups(groups).all().get().values()) {
            if (group.members().isEmpty()) {
                continue;
            }
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (TopicPartition partition : group.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .toList()) {
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                OffsetAndMetadata offset = committed.get(partition);
                if ((offset == null ? 0 : offset.offset()) < end) {
                    found.add("%s of %s stands at %s of %d".formatted(group.groupId(), partition, offset, end));
                }
            }
        }
    }

    /** How the services call what the document store holds now. */
    private Set<String> contents() {
        Set<String> names = new HashSet<>();
        try (MongoClient client = MongoClients.create(site.documentsUrl())) {
            for (ServiceKind service : ServiceKind.values()) {
                client.getDatabase(service.key())
                        .getCollection("identity")
                        .find()
                        .forEach(store -> names.add(store.getString("name")));
            }
        }
        return names;
    }
}
