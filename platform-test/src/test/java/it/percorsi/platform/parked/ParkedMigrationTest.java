package it.percorsi.platform.parked;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.percorsi.embedded.EmbeddedServers;
import it.percorsi.events.DomainEvent;
import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platformtest.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waited before messages were kept as they were published, waits after it, and can be tried again. */
class ParkedMigrationTest {

    private static final String REACTION = "WhenAttendanceMonthConfirmedThenCountTheMonth";

    private final String schema = "parked_" + UUID.randomUUID().toString().substring(0, 8);
    private final HikariDataSource connections = new HikariDataSource();

    @BeforeEach
    void open() {
        EmbeddedServers servers = TestServers.servers();
        connections.setJdbcUrl(servers.postgres().jdbcUrl());
        connections.setUsername(servers.postgres().user());
        connections.setPassword(servers.postgres().password());
        connections.setSchema(schema);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .locations("classpath:db/platform")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void whatWasParkedBeforeIsReadAsItWasPublished() throws IOException {
        migrate("3");
        String event = sample();
        park(1, event, "month-already-counted (R18)");
        park(2, event, null);
        migrate("4");

        ParkedMessages parked = new ParkedMessages(JdbcClient.create(connections), "stipend-service");
        ParkedStream stream = Objects.requireNonNull(parked.streams().getFirst());
        assertThat(stream.consumer()).isEqualTo(ParkedMessages.reaction(REACTION));
        assertThat(stream.eventType()).isEqualTo("AttendanceMonthConfirmed");
        assertThat(stream.reason().code()).isEqualTo("month-already-counted");
        assertThat(stream.waitingBehind()).isEqualTo(1);
        ParkedMessages.Waiting first =
                parked.first(stream.consumer(), stream.streamKey()).orElseThrow();
        assertThat(Incoming.of(first.record())).isInstanceOfSatisfying(Incoming.Event.class, known -> {
            RecordedEvent recorded = known.recorded();
            DomainEvent before = Json.read(event, recorded.event().getClass());
            assertThat(recorded.event()).isEqualTo(before);
            assertThat(recorded.id()).isEqualTo("event-1");
            assertThat(recorded.aggregateId()).isEqualTo("placement-1");
            assertThat(recorded.sequence()).isEqualTo(1);
            assertThat(recorded.recordedAt()).isEqualTo("2026-03-02T10:15:30.123Z");
            assertThat(recorded.provenance().actor()).isEqualTo("elena.galli");
        });
    }

    private void park(int number, String event, @Nullable String refusal) {
        Map<String, Object> message = Map.of(
                "id",
                "event-" + number,
                "type",
                "AttendanceMonthConfirmed",
                "event",
                event,
                "aggregateId",
                "placement-1",
                "sequence",
                number,
                "recordedAt",
                Instant.parse("2026-03-02T10:15:30.123Z"),
                "provenance",
                Map.of("actor", "elena.galli", "role", "operatore", "correlationId", "click"),
                "position",
                40 + number);
        new JdbcTemplate(connections)
                .update(
                        "INSERT INTO parked_message (reaction, stream_key, event_id, message, refusal) "
                                + "VALUES (?, 'case-1', ?, ?::jsonb, ?)",
                        REACTION,
                        "event-" + number,
                        Json.text(message),
                        refusal);
    }

    private static String sample() throws IOException {
        try (InputStream sample = DomainEvent.class.getResourceAsStream("/samples/AttendanceMonthConfirmed.v1.json")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
