package it.percorsi.reporting.history;

import it.percorsi.reporting.history.PublishedEvent.Place;
import it.percorsi.reporting.history.PublishedEvent.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entries in the service's database; the table refuses to change or remove any. */
final class HistoryTable {

    private static final String COLUMNS = "e.topic, e.stream, e.position, e.event_id, e.aggregate_id, e.sequence, "
            + "e.type, e.revision, e.recorded_at, e.header_names, e.header_values, e.value, e.digest";

    private final JdbcTemplate jdbc;
    private final String schema;
    private final String table;

    HistoryTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.table = schema + ".entry";
    }

    /** Where a stream's chain ends. */
    record Head(long position, String digest) {}

    /** Until the end of the transaction nobody else writes streams of these partitions, not even who just lost them. */
    void lock(Collection<TopicPartition> partitions) {
        partitions.stream()
                .map(partition -> schema + "/" + partition)
                .sorted()
                .forEach(name -> jdbc.query("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, name));
    }

    Map<Stream, Head> heads(Collection<Stream> streams) {
        Map<Stream, Head> heads = new HashMap<>();
        jdbc.query(
                "SELECT wanted.topic, wanted.stream, head.position, head.digest "
                        + "FROM unnest(?::text[], ?::text[]) AS wanted (topic, stream) CROSS JOIN LATERAL ("
                        + "SELECT position, digest FROM " + table
                        + " WHERE topic = wanted.topic AND stream = wanted.stream ORDER BY position DESC LIMIT 1) head",
                row -> {
                    heads.put(
                            new Stream(row.getString(1), row.getString(2)), new Head(row.getLong(3), row.getString(4)));
                },
                streams.stream().map(Stream::topic).toArray(String[]::new),
                streams.stream().map(Stream::key).toArray(String[]::new));
        return heads;
    }

    /** The places of these that are taken. */
    Set<Place> taken(Collection<Place> places) {
        Set<Place> taken = new HashSet<>();
        jdbc.query(
                "SELECT e.aggregate_id, e.sequence FROM unnest(?::text[], ?::bigint[]) AS wanted (aggregate_id, sequence) "
                        + "JOIN " + table + " e USING (aggregate_id, sequence)",
                row -> {
                    taken.add(new Place(row.getString(1), row.getLong(2)));
                },
                places.stream().map(Place::aggregateId).toArray(String[]::new),
                places.stream().map(Place::sequence).toArray(Long[]::new));
        return taken;
    }

    /** The events at these places or with these ids. */
    List<PublishedEvent> at(Collection<Place> places, Collection<String> ids) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM " + table + " e WHERE e.event_id = ANY (?) UNION ALL SELECT " + COLUMNS
                        + " FROM unnest(?::text[], ?::bigint[]) AS wanted (aggregate_id, sequence) JOIN " + table
                        + " e ON (e.aggregate_id, e.sequence) = (wanted.aggregate_id, wanted.sequence)",
                (row, number) -> entry(row).event(),
                ids.toArray(String[]::new),
                places.stream().map(Place::aggregateId).toArray(String[]::new),
                places.stream().map(Place::sequence).toArray(Long[]::new));
    }

    void insert(List<Entry> entries) {
        jdbc.execute((java.sql.Connection connection) -> {
            try (var insert = connection.prepareStatement("INSERT INTO " + table
                    + " (topic, stream, position, event_id, aggregate_id, sequence, type, revision, recorded_at, "
                    + "header_names, header_values, value, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Entry entry : entries) {
                    PublishedEvent event = entry.event();
                    insert.setString(1, event.stream().topic());
                    insert.setString(2, event.stream().key());
                    insert.setLong(3, entry.position());
                    insert.setString(4, event.id());
                    insert.setString(5, event.place().aggregateId());
                    insert.setLong(6, event.place().sequence());
                    insert.setString(7, event.type());
                    insert.setInt(8, event.revision());
                    insert.setObject(9, event.recordedAt().atOffset(ZoneOffset.UTC));
                    HeaderArrays.write(connection, insert, 10, event.headers());
                    insert.setBytes(12, event.value().get());
                    insert.setString(13, entry.digest());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return entries;
        });
    }

    /** The next entries of one stream. */
    List<Entry> page(Stream stream, long after, int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM " + table
                        + " e WHERE e.topic = ? AND e.stream = ? AND e.position > ? ORDER BY e.position LIMIT ?",
                (row, number) -> entry(row),
                stream.topic(),
                stream.key(),
                after,
                most);
    }

    /** The next entries of all streams, stream by stream. */
    List<Entry> pageFrom(Stream stream, long after, int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM " + table
                        + " e WHERE (e.topic, e.stream, e.position) > (?, ?, ?) ORDER BY e.topic, e.stream, e.position LIMIT ?",
                (row, number) -> entry(row),
                stream.topic(),
                stream.key(),
                after,
                most);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("position"),
                new PublishedEvent(
                        new Stream(row.getString("topic"), row.getString("stream")),
                        row.getString("event_id"),
                        new Place(row.getString("aggregate_id"), row.getLong("sequence")),
                        row.getString("type"),
                        row.getInt("revision"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        HeaderArrays.read(row),
                        Bytes.wrap(row.getBytes("value"))),
                row.getString("digest"));
    }
}
