package it.percorsi.platform.eventstore;

import it.percorsi.platform.json.Json;
import it.percorsi.platform.privacy.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A row of the event table on its way out: the store makes a message of it in the very same way. */
public final class StoredForm {

    /** As events are stored. */
    public static final Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> Json.configure(json, Sealing.withoutKeys()))
            .build();

    private static final JdbcClient NO_DATABASE = JdbcClient.create(new DriverManagerDataSource());

    private StoredForm() {}

    public static DomainEventMessage<?> read(String type, @Nullable String revision, byte[] payload) {
        GenericDomainEventEntry<byte[]> row = new GenericDomainEventEntry<>(
                "Placement",
                "placement-1",
                7,
                "event-1",
                "2026-03-02T09:00:00Z",
                type,
                revision,
                payload,
                "{}".getBytes(StandardCharsets.UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(row), SERIALIZER, new RevisionUpcaster())
                .next();
    }

    /** A store in memory, as readers see it. */
    public static LiveEvents live(EventStore store) {
        return new LiveEvents((StreamableMessageSource<TrackedEventMessage<?>>) store);
    }

    /** One instance that runs by itself. */
    public static Instances instances() {
        return new Instances(NO_DATABASE, true);
    }

    /** Instances of a service of which so many are there as {@link #are} says. */
    public static Instances severalInstances() {
        return new Instances(NO_DATABASE, false);
    }

    /** So many are there now. */
    public static void are(int count, Instances instances) {
        instances.are(count);
    }

    public static Positions positions() {
        return new Positions(NO_DATABASE);
    }
}
