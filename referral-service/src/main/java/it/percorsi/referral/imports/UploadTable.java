package it.percorsi.referral.imports;

import it.percorsi.platform.commands.Provenance;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that were sent, and the mappings of columns that people chose. */
final class UploadTable {

    private static final String COLUMNS =
            "id, owner, ambito, organisation, role, correlation_id, lines, columns, version, state, uploaded_at, expires_at";

    private final JdbcClient jdbc;
    private final String schema;

    UploadTable(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** Keeps a file; false when there is one under that id. */
    boolean insert(Upload upload, String sealed) {
        return sql("INSERT INTO SCHEMA.upload (id, owner, ambito, organisation, role, correlation_id, content, lines, "
                                + "columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
                        .params(
                                UUID.fromString(upload.id()),
                                upload.owner(),
                                upload.ambito(),
                                upload.provenance().organisation(),
                                upload.provenance().role(),
                                upload.provenance().correlationId(),
                                sealed,
                                upload.lines(),
                                upload.mapping().columns().toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<Upload> find(String id) {
        return sql("SELECT " + COLUMNS + " FROM SCHEMA.upload WHERE id = ?")
                .param(UUID.fromString(id))
                .query(UploadTable::read)
                .optional();
    }

    /** What somebody sent lately, the latest first. */
    List<Upload> of(String owner, String ambito, int most) {
        return sql("SELECT " + COLUMNS + " FROM SCHEMA.upload WHERE owner = ? AND ambito = ? AND expires_at > now() "
                        + "ORDER BY uploaded_at DESC LIMIT ?")
                .params(owner, ambito, most)
                .query(UploadTable::read)
                .list();
    }

    String content(String id) {
        return sql("SELECT content FROM SCHEMA.upload WHERE id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    /** False when somebody has changed it, or its rows are being taken in already. */
    boolean map(Upload upload, ColumnMapping mapping) {
        return sql("UPDATE SCHEMA.upload SET columns = ?, version = version + 1 "
                                + "WHERE id = ? AND version = ? AND state = 'OPEN'")
                        .params(
                                mapping.columns().toArray(String[]::new),
                                UUID.fromString(upload.id()),
                                upload.version())
                        .update()
                == 1;
    }

    /** Of every file whose time is over. */
    List<String> expired() {
        return sql("SELECT id FROM SCHEMA.upload WHERE expires_at < now() AND state <> 'RUNNING' LIMIT 100")
                .query(String.class)
                .list();
    }

    /** False when its rows are being taken in. */
    boolean delete(String id) {
        return sql("DELETE FROM SCHEMA.upload WHERE id = ? AND state <> 'RUNNING'")
                        .param(UUID.fromString(id))
                        .update()
                == 1;
    }

    Optional<ColumnMapping> remembered(String organisation, String signature) {
        return sql("SELECT columns FROM SCHEMA.column_mapping WHERE organisation = ? AND signature = ?")
                .params(organisation, signature)
                .query((row, number) -> new ColumnMapping(texts(row.getArray(1))))
                .optional();
    }

    void remember(String organisation, String signature, ColumnMapping mapping) {
        sql("INSERT INTO SCHEMA.column_mapping (organisation, signature, columns) VALUES (?, ?, ?) "
                        + "ON CONFLICT (organisation, signature) DO UPDATE "
                        + "SET columns = EXCLUDED.columns, used_at = now()")
                .params(organisation, signature, mapping.columns().toArray(String[]::new))
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("SCHEMA.", schema + "."));
    }

    static Upload read(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("owner"),
                row.getString("ambito"),
                new Provenance(
                        row.getString("owner"),
                        row.getString("role"),
                        row.getString("organisation"),
                        row.getString("correlation_id"),
                        null),
                row.getInt("lines"),
                new ColumnMapping(texts(row.getArray("columns"))),
                row.getLong("version"),
                Upload.State.valueOf(row.getString("state")),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
