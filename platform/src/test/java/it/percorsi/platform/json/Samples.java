package it.percorsi.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.EventCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The approved samples: one of every revision of every event. */
public final class Samples {

    /** One of them. */
    public record Sample(Class<? extends DomainEvent> event, int revision) {

        public String name() {
            return event.getSimpleName() + ".v" + revision + ".json";
        }

        public boolean isOfTheLatestRevision() {
            return revision == DomainEvent.revisionOf(event);
        }

        public String text() {
            return resource(name());
        }

        public byte[] bytes() {
            return text().getBytes(StandardCharsets.UTF_8);
        }

        /** As every reader makes it. */
        public DomainEvent read() {
            return EventJson.read(event.getSimpleName(), String.valueOf(revision), bytes())
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private Samples() {}

    public static Stream<Sample> all() {
        return EventCatalog.all()
                .flatMap(event -> IntStream.rangeClosed(1, DomainEvent.revisionOf(event))
                        .mapToObj(revision -> new Sample(event, revision)));
    }

    public static Stream<Sample> latest() {
        return all().filter(Sample::isOfTheLatestRevision);
    }

    public static Sample of(String event, int revision) {
        return new Sample(EventCatalog.named(event).orElseThrow(), revision);
    }

    static boolean has(String name) {
        return DomainEvent.class.getResource("/samples/" + name) != null;
    }

    static String resource(String name) {
        try (InputStream sample = DomainEvent.class.getResourceAsStream("/samples/" + name)) {
            assertThat(sample).as(name).isNotNull();
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
