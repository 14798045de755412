package it.percorsi.platform.parked;

import it.percorsi.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows of the table as the program sees them. */
final class ParkedRows {

    /** The first of each consumer and key, whatever its reason: those behind it have none yet. */
    static final String STREAMS = "SELECT * FROM (SELECT DISTINCT ON (consumer, stream_key) position, consumer, "
            + "stream_key, event_id, event_type, topic, reason, parked_at, "
            + "count(*) OVER (PARTITION BY consumer, stream_key) - 1 AS behind "
            + "FROM parked_message ORDER BY consumer, stream_key, position) AS streams ";

    static final String RECORDS =
            "SELECT position, topic, partition, record_offset, record_key, headers, value FROM parked_message ";

    private ParkedRows() {}

    static ParkedStream stream(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new ParkedStream(
                row.getLong("position"),
                row.getString("consumer"),
                row.getString("stream_key"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("topic"),
                reason == null
                        ? new ParkedReason("not-tried-yet", null, List.of(), List.of())
                        : Json.read(reason, ParkedReason.class),
                row.getTimestamp("parked_at").toInstant(),
                row.getInt("behind"));
    }

    static PublishedRecord record(ResultSet row) throws SQLException {
        return new PublishedRecord(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                List.of(Json.read(row.getString("headers"), PublishedRecord.Field[].class)),
                row.getBytes("value"));
    }
}
