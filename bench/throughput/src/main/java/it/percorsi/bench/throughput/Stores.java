package it.percorsi.bench.throughput;

import it.percorsi.events.DomainEvent;
import it.percorsi.platform.commands.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.context.ConfigurableApplicationContext;

/** Appends whole lives of cases through the services' own event stores, many in one transaction. */
final class Stores {

    private static final int LIVES_AT_ONCE = 50;
    private static final int THREADS = 4;
    private static final MetaData BENCH =
            MetaData.from(new Provenance("bench", "operatore", "legnano", "bench", null).asMetadata());

    private final ConfigurableApplicationContext referral;
    private final ConfigurableApplicationContext placement;
    private final ConfigurableApplicationContext stipend;
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Rome"));
    private final LongAdder events = new LongAdder();

    Stores(
            ConfigurableApplicationContext referral,
            ConfigurableApplicationContext placement,
            ConfigurableApplicationContext stipend) {
        this.referral = referral;
        this.placement = placement;
        this.stipend = stipend;
    }

    /** How many events there are by now. */
    long events() {
        return events.sum();
    }

    Life life(String ambito, int number) {
        return new Life(ambito, number, today);
    }

    /** The cases of these numbers in one ambito, with their persons, placements and months. */
    void add(String ambito, int from, int to) throws Exception {
        eachBatch(ambito, from, to, (lives, messages) -> {
            for (Life life : lives) {
                place(messages.referral, "Person", life.personId(), life.person());
                place(messages.referral, "CaseFile", life.caseId(), life.caseFile());
                place(messages.placement, "Placement", life.placementId(), life.placement());
                place(messages.stipend, "PlacementStipends", life.stipendsId(), life.stipends());
            }
        });
    }

    /** Case files alone. */
    void addCaseFiles(String ambito, int to) throws Exception {
        eachBatch(ambito, 0, to, (lives, messages) -> {
            for (Life life : lives) {
                place(messages.referral, "Person", life.personId(), life.person());
                place(messages.referral, "CaseFile", life.caseId(), life.caseFile());
            }
        });
    }

    /** Those of the first cases whose persons may be interviewed again. */
    List<String> casesTakenInCharge(String ambito, int to) {
        return IntStream.range(0, to)
                .mapToObj(number -> life(ambito, number))
                .filter(life -> !life.placement().isEmpty())
                .map(Life::caseId)
                .toList();
    }

    /** Months alone, until there are about so many events. */
    void addStipends(String ambito, int wanted) throws Exception {
        for (int from = 0; events() < wanted; from += 1_000) {
            eachBatch(ambito, from, from + 1_000, (lives, messages) -> {
                for (Life life : lives) {
                    place(messages.stipend, "PlacementStipends", life.stipendsId(), life.stipends());
                }
            });
        }
    }

    private record Messages(
            List<DomainEventMessage<?>> referral,
            List<DomainEventMessage<?>> placement,
            List<DomainEventMessage<?>> stipend) {}

    private void eachBatch(String ambito, int from, int to, BiConsumer<List<Life>, Messages> fill) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int first = from; first < to; first += LIVES_AT_ONCE) {
                List<Life> lives = new ArrayList<>();
                for (int number = first; number < Math.min(to, first + LIVES_AT_ONCE); number++) {
                    lives.add(life(ambito, number));
                }
                running.add(threads.submit(() -> {
                    Messages messages = new Messages(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
                    fill.accept(lives, messages);
                    publish(referral, messages.referral);
                    publish(placement, messages.placement);
                    publish(stipend, messages.stipend);
                }));
            }
            for (Future<?> batch : running) {
                batch.get();
            }
        }
    }

    private void place(
            List<DomainEventMessage<?>> messages, String type, String id, List<? extends DomainEvent> facts) {
        for (int i = 0; i < facts.size(); i++) {
            messages.add(new GenericDomainEventMessage<>(type, id, i, facts.get(i), BENCH));
        }
    }

    private void publish(ConfigurableApplicationContext service, List<DomainEventMessage<?>> messages) {
        if (!messages.isEmpty()) {
            service.getBean(EventStore.class).publish(messages);
            events.add(messages.size());
        }
    }
}
