package it.percorsi.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import it.percorsi.tracing.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Forwards the service's events to Kafka in the order of the store. Its position moves only after the broker has
 * acknowledged the whole batch: a crash repeats the tail, never skips.
 */
final class Publisher implements SmartLifecycle {

    private final KafkaTemplate<String, byte[]> kafka;
    private final Serializer serializer;
    private final String service;
    private final Clock clock;
    private final Timer lag;
    private final OwnReader reader;

    Publisher(
            OwnEvents events,
            KafkaTemplate<String, byte[]> kafka,
            Serializer serializer,
            String service,
            Clock clock,
            MeterRegistry meters,
            Traces traces) {
        this.kafka = kafka;
        this.serializer = serializer;
        this.service = service;
        this.clock = clock;
        this.lag = Timer.builder("percorsi.publication.lag")
                .description("From the moment an event was recorded until Kafka acknowledged it")
                .publishPercentiles(0.5, 0.99)
                .distributionStatisticExpiry(Duration.ofMinutes(1))
                .register(meters);
        this.reader = events.readerOfAll(
                "publisher", batch -> traces.followingAll(traceparents(batch), "publish", () -> publish(batch)));
    }

    private static List<String> traceparents(List<DomainEventMessage<?>> events) {
        return events.stream()
                .map(event -> event.getMetaData().get("traceparent"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private void publish(List<DomainEventMessage<?>> events) {
        // All are made before the first is sent: a batch with one that cannot be made is not sent again and again.
        List<ProducerRecord<String, byte[]>> records = events.stream()
                .map(event -> WireFormat.toRecord(event, serializer, service))
                .toList();
        List<CompletableFuture<?>> acknowledgements = new ArrayList<>();
        records.forEach(record -> acknowledgements.add(kafka.send(record)));
        for (CompletableFuture<?> acknowledgement : acknowledgements) {
            await(acknowledgement);
        }
        events.forEach(event -> lag.record(Duration.between(event.getTimestamp(), clock.instant())));
    }

    private static void await(CompletableFuture<?> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for Kafka's acknowledgement", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka did not acknowledge", failure.getCause());
        }
    }

    /** Where its position stands. */
    OwnReader reader() {
        return reader;
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public void stop() {
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return reader.isRunning();
    }
}
