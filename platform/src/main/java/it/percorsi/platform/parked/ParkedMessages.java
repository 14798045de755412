package it.percorsi.platform.parked;

import it.percorsi.platform.json.Json;
import it.percorsi.platform.messaging.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What consumers could not act on, each with what waits behind it: later events of the same key never overtake it.
 * Consumers are named {@link #reaction} or {@link #view}.
 */
public final class ParkedMessages {

    static final String REACTION = "reaction ";
    static final String VIEW = "view ";

    private final JdbcClient jdbc;
    private final String service;

    ParkedMessages(JdbcClient jdbc, String service) {
        this.jdbc = jdbc;
        this.service = service;
    }

    /** The consumer that is a reaction. */
    public static String reaction(String name) {
        return REACTION + name;
    }

    /** The consumer that is one generation of a view, by its position; by the view's name, all of them. */
    public static String view(String position) {
        return VIEW + position;
    }

    /**
     * Until the running transaction ends, nobody else decides about this consumer and key, in no instance.
     */
    public void lock(String consumer, String streamKey) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(service + "|" + consumer + "|" + streamKey)
                .query(rows -> {});
    }

    /** Whether the event has to wait, and whether it was given up before. */
    public record Standing(boolean heldBack, boolean discarded) {}

    /** How an event stands that has just arrived. */
    public Standing standing(String consumer, String streamKey, String eventId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM parked_message WHERE consumer = ? AND stream_key = ?), "
                        + "EXISTS (SELECT 1 FROM event WHERE aggregate_id = ?)")
                .params(consumer, streamKey, discardId(consumer, eventId))
                .query((row, number) -> new Standing(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    /** Whether a record was given up before. */
    public boolean isDiscarded(String consumer, ConsumerRecord<String, byte[]> record) {
        return isDiscarded(consumer, PublishedRecord.of(record).eventId());
    }

    /** Whether an event was given up before. */
    public boolean isDiscarded(String consumer, String eventId) {
        return standing(consumer, "", eventId).discarded();
    }

    /** Those of the keys under which something is parked for the consumer, each with the position where that begins. */
    public Map<String, Long> heldBack(String consumer, Collection<String> keys) {
        Map<String, Long> from = new HashMap<>();
        jdbc.sql("SELECT stream_key, min(record_offset) AS since FROM parked_message "
                        + "WHERE consumer = ? AND stream_key = ANY (?) GROUP BY stream_key")
                .params(consumer, keys.toArray(String[]::new))
                .query(row -> {
                    from.put(row.getString("stream_key"), row.getLong("since"));
                });
        return from;
    }

    /** Parks a record as it was published; without a reason it waits behind others of its key. */
    public void park(
            String consumer, String streamKey, ConsumerRecord<String, byte[]> record, @Nullable ParkedReason reason) {
        insert(consumer, streamKey, PublishedRecord.of(record), reason);
    }

    /**
     * Parks an event that a view could not take in, without its content, which stands in the log that the view is
     * built from.
     */
    public void park(String consumer, String streamKey, RecordedEvent event, @Nullable ParkedReason reason) {
        List<PublishedRecord.Field> headers = new ArrayList<>();
        headers.add(field("ce_id", event.id()));
        headers.add(field("ce_type", event.event().getClass().getSimpleName()));
        headers.add(field("ce_aggregateid", event.aggregateId()));
        headers.add(field("ce_sequence", String.valueOf(event.sequence())));
        headers.add(field("ce_time", event.recordedAt().toString()));
        insert(
                consumer,
                streamKey,
                new PublishedRecord(
                        event.event().topic(),
                        -1,
                        event.position(),
                        event.event().key(),
                        headers,
                        null),
                reason);
    }

    private static PublishedRecord.Field field(String name, String value) {
        return new PublishedRecord.Field(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void insert(String consumer, String streamKey, PublishedRecord record, @Nullable ParkedReason reason) {
        jdbc.sql("INSERT INTO parked_message (consumer, stream_key, event_id, event_type, topic, partition, "
                        + "record_offset, record_key, headers, value, reason) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb) "
                        + "ON CONFLICT (consumer, event_id) DO NOTHING")
                .params(Arrays.asList(
                        consumer,
                        streamKey,
                        record.eventId(),
                        record.eventType(),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        Json.text(record.headers()),
                        record.value(),
                        reason == null ? null : Json.text(reason)))
                .update();
    }

    /** Forgets what was parked for a generation of a view that nobody reads any more. */
    public void forget(String position) {
        jdbc.sql("DELETE FROM parked_message WHERE consumer = ?")
                .param(view(position))
                .update();
    }

    /** Forgets what was parked for all generations of views but these; for an instance that knows it is the only one. */
    public void forgetAllBut(Collection<String> positions) {
        jdbc.sql("DELETE FROM parked_message WHERE starts_with(consumer, ?) AND NOT consumer = ANY (?)")
                .params(VIEW, positions.stream().map(ParkedMessages::view).toArray(String[]::new))
                .update();
    }

    /** Whether a view, in whatever generation, waits for anything. */
    public boolean isHeldBack(String view) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM parked_message WHERE starts_with(consumer, ?))")
                .param(view(view) + "-v")
                .query(Boolean.class)
                .single();
    }

    /** Whether a view, in whatever generation, waits for anything under this key. */
    public boolean isHeldBack(String view, String streamKey) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM parked_message WHERE stream_key = ? AND starts_with(consumer, ?))")
                .params(streamKey, view(view) + "-v")
                .query(Boolean.class)
                .single();
    }

    /** How many wait, those behind others included. */
    public long count() {
        return jdbc.sql("SELECT count(*) FROM parked_message").query(Long.class).single();
    }

    /** The first hundred keys under which something waits, the longest parked first. */
    public List<ParkedStream> streams() {
        return jdbc.sql(ParkedRows.STREAMS + "ORDER BY position LIMIT 100")
                .query(ParkedRows::stream)
                .list();
    }

    /** What begins with this message; empty when it is parked no more. */
    public Optional<ParkedStream> stream(long message) {
        return jdbc.sql(ParkedRows.STREAMS + "WHERE position = ?")
                .param(message)
                .query(ParkedRows::stream)
                .optional();
    }

    /** A message that waits, to be tried again. */
    public record Waiting(long message, ConsumerRecord<String, byte[]> record) {}

    /** The first that waits for a consumer under a key. */
    public Optional<Waiting> first(String consumer, String streamKey) {
        return jdbc.sql(ParkedRows.RECORDS + "WHERE consumer = ? AND stream_key = ? ORDER BY position LIMIT 1")
                .params(consumer, streamKey)
                .query((row, number) -> new Waiting(
                        row.getLong("position"), ParkedRows.record(row).asReceived()))
                .optional();
    }

    /** It went through, or was given up; false when it was gone already. */
    public boolean remove(long message) {
        return jdbc.sql("DELETE FROM parked_message WHERE position = ?")
                        .param(message)
                        .update()
                > 0;
    }

    /** It was tried and refused. */
    public void stillRefused(long message, ParkedReason reason) {
        jdbc.sql("UPDATE parked_message SET reason = ?::jsonb WHERE position = ?")
                .params(Json.text(reason), message)
                .update();
    }

    /** The service whose consumers these are. */
    String service() {
        return service;
    }

    private String discardId(String consumer, String eventId) {
        return DiscardedMessage.idOf(service, consumer, eventId);
    }
}
