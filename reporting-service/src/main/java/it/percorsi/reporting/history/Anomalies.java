package it.percorsi.reporting.history;

import it.percorsi.reporting.history.Anomaly.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What topics should never have carried, kept as it stood there: nothing is swallowed. */
final class Anomalies {

    private static final Logger LOG = LoggerFactory.getLogger(Anomalies.class);

    private final JdbcTemplate jdbc;
    private final String table;

    Anomalies(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".anomaly";
    }

    /** Keeps it; met again at the same offset it changes nothing. */
    void keep(Kind kind, ConsumerRecord<String, byte[]> record) {
        Optional<PublishedEvent> event = Published.event(record);
        int kept = jdbc.update(connection -> {
            var insert = connection.prepareStatement("INSERT INTO " + table
                    + " (kind, topic, kafka_partition, kafka_offset, stream, event_id, aggregate_id, sequence, "
                    + "header_names, header_values, value, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                    + "ON CONFLICT DO NOTHING");
            insert.setString(1, kind.text());
            insert.setString(2, record.topic());
            insert.setInt(3, record.partition());
            insert.setLong(4, record.offset());
            insert.setString(5, record.key());
            insert.setString(6, event.map(PublishedEvent::id).orElse(null));
            insert.setString(7, event.map(known -> known.place().aggregateId()).orElse(null));
            insert.setObject(8, event.map(known -> known.place().sequence()).orElse(null), Types.BIGINT);
            HeaderArrays.write(connection, insert, 9, Published.headers(record));
            insert.setBytes(11, record.value());
            insert.setString(12, fingerprint(record));
            return insert;
        });
        if (kept > 0) {
            LOG.error(
                    "{} at {}-{} offset {} is {}: see the verification of the history",
                    event.map(PublishedEvent::id).orElse("A record"),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    kind.text());
        }
    }

    long count() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }

    /** The earliest found. */
    List<Anomaly> first(int most) {
        return jdbc.query(
                "SELECT * FROM " + table + " ORDER BY number LIMIT ?",
                (row, number) -> new Anomaly(
                        Kind.of(row.getString("kind")),
                        row.getString("topic"),
                        row.getInt("kafka_partition"),
                        row.getLong("kafka_offset"),
                        row.getString("stream"),
                        row.getString("event_id"),
                        row.getString("aggregate_id"),
                        row.getObject("sequence", Long.class),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()),
                most);
    }

    /** Tells records apart that different brokers kept at the same offset. */
    private static String fingerprint(ConsumerRecord<String, byte[]> record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Published.headers(record).toString().getBytes(StandardCharsets.UTF_8));
            byte[] value = record.value();
            if (value != null) {
                digest.update(value);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
