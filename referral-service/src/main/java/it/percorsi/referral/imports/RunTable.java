package it.percorsi.referral.imports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rows of which file are to be taken in, and how far that has come: a start after a crash goes on from here. */
final class RunTable {

    private final JdbcClient jdbc;
    private final String schema;

    RunTable(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /**
     * The file and its chosen rows, in one statement: a run has all of them or has not begun. False when the file was
     * changed after the rows were chosen.
     */
    boolean start(Upload upload, Collection<Integer> numbers) {
        return sql("WITH started AS (UPDATE SCHEMA.upload SET state = 'RUNNING', version = version + 1, started_at = now() "
                                + "WHERE id = ? AND version = ? AND state = 'OPEN' RETURNING id) "
                                + "INSERT INTO SCHEMA.upload_row (upload_id, number) "
                                + "SELECT started.id, chosen.number FROM started, unnest(?) AS chosen (number)")
                        .params(UUID.fromString(upload.id()), upload.version(), numbers.toArray(Integer[]::new))
                        .update()
                > 0;
    }

    /** The longest waiting file that no living instance works on; from now on this one does. */
    Optional<Upload> claim(String own, Collection<String> alive) {
        return sql("UPDATE SCHEMA.upload SET runner = ? WHERE id = (SELECT id FROM SCHEMA.upload "
                        + "WHERE state = 'RUNNING' AND (runner IS NULL OR runner = ? OR runner <> ALL (?)) "
                        + "ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING *")
                .params(own, own, alive.toArray(String[]::new))
                .query(UploadTable::read)
                .optional();
    }

    /** Whether this instance still is the one that works on it. */
    boolean holds(String uploadId, String own) {
        return sql("SELECT runner = ? FROM SCHEMA.upload WHERE id = ? AND state = 'RUNNING'")
                .params(own, UUID.fromString(uploadId))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Counts that it broke off for another reason than an outage; how often it did, 0 when it is no more. */
    int failed(String uploadId) {
        return sql("UPDATE SCHEMA.upload SET failures = failures + 1 WHERE id = ? AND state = 'RUNNING' RETURNING failures")
                .param(UUID.fromString(uploadId))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Lets the others go first: what stands against this one may last. */
    void postpone(String uploadId) {
        sql("UPDATE SCHEMA.upload SET started_at = now() WHERE id = ? AND state = 'RUNNING'")
                .param(UUID.fromString(uploadId))
                .update();
    }

    void release(String uploadId, String own) {
        sql("UPDATE SCHEMA.upload SET runner = NULL WHERE id = ? AND runner = ?")
                .params(UUID.fromString(uploadId), own)
                .update();
    }

    List<Integer> pending(String uploadId) {
        return sql("SELECT number FROM SCHEMA.upload_row WHERE upload_id = ? AND outcome = 'PENDING' ORDER BY number")
                .param(UUID.fromString(uploadId))
                .query(Integer.class)
                .list();
    }

    void settle(String uploadId, RowOutcome outcome) {
        sql("UPDATE SCHEMA.upload_row SET outcome = ?, case_id = ?, refusal = ? WHERE upload_id = ? AND number = ?")
                .param(outcome.kind().name())
                .param(outcome.caseId())
                .param(outcome.refusal())
                .param(UUID.fromString(uploadId))
                .param(outcome.number())
                .update();
    }

    /** When no row is left; what became of them can be read for a day more. */
    void finish(String uploadId) {
        sql("UPDATE SCHEMA.upload SET state = 'DONE', version = version + 1, runner = NULL, "
                        + "expires_at = greatest(expires_at, now() + interval '24 hours') "
                        + "WHERE id = ? AND state = 'RUNNING' AND NOT EXISTS (SELECT 1 FROM SCHEMA.upload_row WHERE upload_id = upload.id AND outcome = 'PENDING')")
                .param(UUID.fromString(uploadId))
                .update();
    }

    Progress progress(String uploadId) {
        return sql("SELECT count(*), count(*) FILTER (WHERE outcome = 'IMPORTED'), "
                        + "count(*) FILTER (WHERE outcome = 'KNOWN'), count(*) FILTER (WHERE outcome = 'REFUSED') "
                        + "FROM SCHEMA.upload_row WHERE upload_id = ?")
                .param(UUID.fromString(uploadId))
                .query((row, number) -> new Progress(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    /** Row by row, at most so many of one kind. */
    List<RowOutcome> outcomes(String uploadId, RowOutcome.Kind kind, int most) {
        return sql("SELECT number, outcome, case_id, refusal FROM SCHEMA.upload_row "
                        + "WHERE upload_id = ? AND outcome = ? ORDER BY number LIMIT ?")
                .params(UUID.fromString(uploadId), kind.name(), most)
                .query((row, number) -> new RowOutcome(
                        row.getInt(1), RowOutcome.Kind.valueOf(row.getString(2)), row.getString(3), row.getString(4)))
                .list();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("SCHEMA.", schema + "."));
    }
}
