package it.percorsi.platform.eventstore;

import it.percorsi.platform.json.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the readers of the service's own events have come, whichever instance reads. */
public final class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Events that a reader has still before it.
     *
     * @param events how many
     * @param oldest when the first of them was recorded, as an ISO instant; null when there is none
     */
    public record Ahead(long events, @Nullable String oldest) {}

    /**
     * The global index up to which all segments of a reader have read; 0 when it has not begun.
     *
     * @param held what this instance knows of the segments that it holds, which is newer than what is stored
     */
    public long reached(String reader, Map<Integer, Long> held) {
        Map<Integer, Long> all = new HashMap<>(stored(reader));
        all.replaceAll((segment, position) -> Math.max(position, held.getOrDefault(segment, 0L)));
        return all.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** What comes after a position; counts up to a million. */
    public Ahead after(long position) {
        return jdbc.sql(
                        "SELECT count(*), min(recorded_at) FROM "
                                + "(SELECT recorded_at FROM event WHERE global_index > ? ORDER BY global_index LIMIT 1000000) ahead")
                .param(position)
                .query((row, number) -> new Ahead(row.getLong(1), row.getString(2)))
                .single();
    }

    /** Forgets where a reader was that will not come back. */
    public void forget(String reader) {
        jdbc.sql("DELETE FROM token WHERE processor = ?").param(reader).update();
    }

    /** Forgets readers of another content of the document store; the name's end says of which it is. */
    public void forgetThoseOfOthers(String end) {
        jdbc.sql("DELETE FROM token WHERE processor LIKE '%@%' AND right(processor, ?) <> ?")
                .params(end.length(), end)
                .update();
    }

    private Map<Integer, Long> stored(String reader) {
        Map<Integer, Long> found = new HashMap<>();
        jdbc.sql("SELECT segment, token FROM token WHERE processor = ?")
                .param(reader)
                .query(row -> {
                    byte[] token = row.getBytes(2);
                    found.put(row.getInt(1), token == null ? 0 : indexIn(token));
                });
        return found;
    }

    private static long indexIn(byte[] token) {
        return Json.read(token, Reached.class).index();
    }

    /** The part of a stored position that matters here; gaps below it are still awaited. */
    private record Reached(long index) {}
}
