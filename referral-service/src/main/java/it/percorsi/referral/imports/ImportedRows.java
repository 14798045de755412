package it.percorsi.referral.imports;

import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.referral.api.NewReferral;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The referrals that came in by file. One is known again by codice fiscale, date and municipality, of which only a
 * digest under a secret key is kept: a table of tax codes would tell who is in the service.
 */
final class ImportedRows {

    private static final String KEY = "imports";
    /** A file that is taken in at once, within one request, is done by then or was given up. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final String schema;
    private final PersonKeys keys;

    ImportedRows(JdbcClient jdbc, String schema, PersonKeys keys) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.keys = keys;
    }

    /**
     * Whose turn it is.
     *
     * @param fileId the file whose row may be taken in
     * @param number that row
     * @param caseId its case; null while it is on its way
     */
    record Claim(String fileId, int number, @Nullable String caseId) {

        boolean isOf(String file, int row) {
            return fileId.equals(file) && number == row;
        }
    }

    /** The digest of a referral. */
    String digest(String ambito, NewReferral referral) {
        try {
            SecretKey key = keys.forWriting(KEY).orElseThrow();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String text = String.join(
                    "|",
                    ambito,
                    referral.person().codiceFiscale().value(),
                    referral.referredOn().toString(),
                    referral.person().municipality());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Those of the digests that came in; one that is on its way may still be refused. */
    Set<String> known(String ambito, Collection<String> digests) {
        return new HashSet<>(sql("SELECT digest FROM SCHEMA.imported_row "
                        + "WHERE ambito = ? AND digest = ANY (?) AND case_id IS NOT NULL")
                .params(ambito, digests.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Asks for a row's turn: of several rows with one digest, in files sent at the same time too, one has it. */
    Claim claim(String ambito, String digest, String fileId, int number) {
        Claim claim = ask(ambito, digest, fileId, number);
        return claim.caseId() == null && !claim.isOf(fileId, number) && isLeft(ambito, digest)
                ? ask(ambito, digest, fileId, number)
                : claim;
    }

    private Claim ask(String ambito, String digest, String fileId, int number) {
        return sql("INSERT INTO SCHEMA.imported_row AS kept (ambito, digest, upload_id, number) VALUES (?, ?, ?, ?) "
                        + "ON CONFLICT (ambito, digest) DO UPDATE SET number = kept.number "
                        + "RETURNING kept.upload_id, kept.number, kept.case_id")
                .params(ambito, digest, UUID.fromString(fileId), number)
                .query((row, line) -> new Claim(row.getString(1), row.getInt(2), row.getString(3)))
                .single();
    }

    /** Whether nobody will come back to the row whose turn it is; it has lost its turn then. */
    private boolean isLeft(String ambito, String digest) {
        return sql("DELETE FROM SCHEMA.imported_row AS kept WHERE ambito = ? AND digest = ? AND case_id IS NULL "
                                + "AND imported_at < now() - make_interval(secs => ?) AND NOT EXISTS "
                                + "(SELECT 1 FROM SCHEMA.upload_row AS chosen WHERE chosen.upload_id = kept.upload_id "
                                + "AND chosen.number = kept.number AND chosen.outcome = 'PENDING')")
                        .params(ambito, digest, ON_ITS_WAY.toSeconds())
                        .update()
                == 1;
    }

    /** The row was taken in. */
    void taken(String fileId, int number, String caseId, String personId) {
        sql("UPDATE SCHEMA.imported_row SET case_id = ?, person_id = ? "
                        + "WHERE upload_id = ? AND number = ? AND case_id IS NULL")
                .params(caseId, personId, UUID.fromString(fileId), number)
                .update();
    }

    /** The row was refused: another one may come. */
    void release(String fileId, int number) {
        sql("DELETE FROM SCHEMA.imported_row WHERE upload_id = ? AND number = ? AND case_id IS NULL")
                .params(UUID.fromString(fileId), number)
                .update();
    }

    /** The person was erased. */
    void forget(String personId) {
        sql("DELETE FROM SCHEMA.imported_row WHERE person_id = ?")
                .param(personId)
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("SCHEMA.", schema + "."));
    }
}
