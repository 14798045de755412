package it.percorsi.referral.imports;

import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.referral.api.NewReferral;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
     * @param own whether the row that asked may be taken in
     * @param caseId the case of the row that came before; null while it is on its way
     */
    record Claim(boolean own, @Nullable String caseId) {}

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

    /** Those of the digests that are known. */
    Set<String> known(String ambito, Collection<String> digests) {
        return new HashSet<>(sql("SELECT digest FROM SCHEMA.imported_row WHERE ambito = ? AND digest = ANY (?)")
                .params(ambito, digests.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Asks for a row's turn: of several rows with one digest, in files sent at the same time too, one has it. */
    Claim claim(String ambito, String digest, String uploadId, int number) {
        return sql("INSERT INTO SCHEMA.imported_row AS kept (ambito, digest, upload_id, number) VALUES (?, ?, ?, ?) "
                        + "ON CONFLICT (ambito, digest) DO UPDATE SET number = kept.number "
                        + "RETURNING kept.upload_id, kept.number, kept.case_id")
                .params(ambito, digest, UUID.fromString(uploadId), number)
                .query((row, line) ->
                        new Claim(row.getString(1).equals(uploadId) && row.getInt(2) == number, row.getString(3)))
                .single();
    }

    /** The row was taken in. */
    void taken(String ambito, String digest, String caseId, String personId) {
        sql("UPDATE SCHEMA.imported_row SET case_id = ?, person_id = ? WHERE ambito = ? AND digest = ?")
                .params(caseId, personId, ambito, digest)
                .update();
    }

    /** The row was refused: another one may come. */
    void release(String ambito, String digest) {
        sql("DELETE FROM SCHEMA.imported_row WHERE ambito = ? AND digest = ? AND case_id IS NULL")
                .params(ambito, digest)
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
