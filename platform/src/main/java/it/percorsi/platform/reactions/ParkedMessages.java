package it.percorsi.platform.reactions;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that were refused, each with what waits behind it: later events of the same case never overtake it. */
public final class ParkedMessages {

    private final JdbcClient jdbc;

    ParkedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One message that waits.
     *
     * @param position order of parking
     * @param reaction the reaction
     * @param streamKey the case (or other key) that it concerns
     * @param eventId the event that it answers
     * @param refusal why the first of its case was refused; null for those that wait behind it
     */
    public record Parked(
            long position,
            String reaction,
            String streamKey,
            String eventId,
            @Nullable String refusal) {}

    boolean holdsBack(String reaction, String streamKey) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM parked_message WHERE reaction = ? AND stream_key = ?)")
                .params(reaction, streamKey)
                .query(Boolean.class)
                .single();
    }

    void park(String reaction, String streamKey, String eventId, String message, @Nullable String refusal) {
        jdbc.sql("INSERT INTO parked_message (reaction, stream_key, event_id, message, refusal) "
                        + "VALUES (?, ?, ?, ?::jsonb, ?) ON CONFLICT (reaction, event_id) DO NOTHING")
                .params(Arrays.asList(reaction, streamKey, eventId, message, refusal))
                .update();
    }

    /** How many wait. */
    public long count() {
        return jdbc.sql("SELECT count(*) FROM parked_message").query(Long.class).single();
    }

    /** The first hundred, in the order in which they were parked. */
    public List<Parked> first() {
        return jdbc.sql("SELECT position, reaction, stream_key, event_id, refusal FROM parked_message "
                        + "ORDER BY position LIMIT 100")
                .query(Parked.class)
                .list();
    }

    record Waiting(long position, String eventId, String message) {}

    List<Waiting> waiting(String reaction, String streamKey) {
        return jdbc.sql("SELECT position, event_id, message FROM parked_message "
                        + "WHERE reaction = ? AND stream_key = ? ORDER BY position")
                .params(reaction, streamKey)
                .query(Waiting.class)
                .list();
    }

    void released(long position) {
        jdbc.sql("DELETE FROM parked_message WHERE position = ?")
                .param(position)
                .update();
    }

    void stillRefused(long position, String refusal) {
        jdbc.sql("UPDATE parked_message SET refusal = ? WHERE position = ?")
                .params(refusal, position)
                .update();
    }
}
