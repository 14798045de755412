package it.percorsi.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.percorsi.events.placement.PlacementEndedEarly;
import it.percorsi.platform.eventstore.Instances;
import it.percorsi.platform.eventstore.StoredForm;
import it.percorsi.platform.json.Samples;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnEventsTest {

    private static final String FUTURE = "it.percorsi.events.placement.PlacementDigitised";

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final OwnEvents events = events(StoredForm.instances());

    private long sequence;

    private OwnEvents events(Instances instances) {
        return events(instances, new InMemoryTokenStore());
    }

    private OwnEvents events(Instances instances, TokenStore positions) {
        return new OwnEvents(
                StoredForm.live(store),
                positions,
                NoTransactionManager.instance(),
                instances,
                StoredForm.positions(),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        store.shutDown();
    }

    @Test
    void aTypeOfTheFutureIsPassedOverByViewsAndMetInEverySegmentByWhoMustNotOvertakeIt() {
        publish(PlacementEndedEarly.class.getName(), FUTURE, PlacementEndedEarly.class.getName());
        List<DomainEventMessage<?>> known = new CopyOnWriteArrayList<>();
        List<DomainEventMessage<?>> all = new CopyOnWriteArrayList<>();
        OwnReader view = events.reader("view", event -> true, known::addAll);
        OwnReader publisher = events.readerOfAll("publisher", all::addAll);
        view.start();
        publisher.start();
        await().until(() ->
                all.stream().filter(event -> !OwnEvents.isKnown(event)).count() == 4);
        await().until(() -> all.size() == 6 && known.size() == 2);
        assertThat(known).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 2L);
        assertThat(OwnEvents.recorded(known.getLast()).event()).isInstanceOf(PlacementEndedEarly.class);
        view.stop();
        publisher.stop();
    }

    @Test
    void whatIsOfNoConcernIsNotGivenButLeftBehind() {
        String type = PlacementEndedEarly.class.getName();
        publish(type, type, type);
        List<DomainEventMessage<?>> given = new CopyOnWriteArrayList<>();
        OwnReader odd = events.reader("odd", event -> event.sequence() == 1, given::addAll);
        odd.start();
        await().until(() -> odd.positions().values().stream().allMatch(position -> position >= 2)
                && odd.positions().size() == 4);
        assertThat(given).extracting(DomainEventMessage::getSequenceNumber).containsExactly(1L);
        odd.stop();
    }

    @Test
    void whatWasGivenAwayIsTakenBackWhenTheOthersLeaveHoweverLongItWasToBeLeftAlone() {
        Instances instances = StoredForm.severalInstances();
        OwnEvents shared = events(instances);
        List<PooledStreamingEventProcessor> axon = new CopyOnWriteArrayList<>();
        OwnReader reader = new OwnReader(
                "shared",
                batch -> {},
                new SimpleMeterRegistry().counter("retries"),
                instances,
                StoredForm.live(store),
                (handler, threads) -> {
                    axon.add(shared.processor("shared", new InSegments(handler, event -> true), threads));
                    return axon.getFirst();
                });
        reader.start();
        await().until(() -> reader.positions().size() == OwnEvents.SEGMENTS);
        StoredForm.are(2, instances);
        axon.getFirst().releaseSegment(0, 1, TimeUnit.MINUTES);
        await().until(() -> !reader.positions().containsKey(0));
        StoredForm.are(1, instances);
        await().until(() -> reader.positions().size() == OwnEvents.SEGMENTS);
        reader.stop();
    }

    @Test
    void aStoreThatIsAwayWhenAReaderBeginsIsWaitedFor() {
        publish(PlacementEndedEarly.class.getName());
        AtomicInteger away = new AtomicInteger(2);
        OwnEvents met = events(StoredForm.instances(), new InMemoryTokenStore() {
            @Override
            public int[] fetchSegments(String processorName) {
                if (away.getAndDecrement() > 0) {
                    throw new JdbcException("away", new SQLTransientConnectionException("no connection to be had"));
                }
                return super.fetchSegments(processorName);
            }
        });
        List<DomainEventMessage<?>> given = new CopyOnWriteArrayList<>();
        OwnReader reader = met.reader("patient", event -> true, given::addAll);
        reader.start();
        assertThat(away.get()).isNegative();
        await().until(() -> given.size() == 1);
        reader.stop();
    }

    private void publish(String... types) {
        for (String type : types) {
            Object payload = StoredForm.read(
                            type,
                            "2",
                            Samples.of("PlacementEndedEarly", 2).text().getBytes(StandardCharsets.UTF_8))
                    .getPayload();
            store.publish(new GenericDomainEventMessage<>("Placement", "placement-1", sequence++, payload));
        }
    }
}
