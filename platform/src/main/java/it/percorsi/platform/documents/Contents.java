package it.percorsi.platform.documents;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.privacy.ForgetsPersons;
import it.percorsi.platform.privacy.PersonKeys;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is in documents, in the service's database. A content comes with the fact that it is there ({@link KeepsContent})
 * and goes with the fact that it is gone ({@link DropsContent}), each in one transaction: neither is ever without the
 * other.
 */
public final class Contents implements ForgetsPersons {

    private final JdbcTemplate jdbc;
    private final PersonKeys keys;

    Contents(JdbcTemplate jdbc, PersonKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Seals a content; refused when the person is erased. It is kept by the command that it is given to. */
    public SealedContent seal(String documentId, String personId, ReceivedFile file) {
        byte[] sealed = keys.sealBytes(personId, part(documentId), file.content())
                .orElseThrow(() -> Refused.now("already-erased", null));
        return new SealedContent(documentId, personId, sealed);
    }

    /** What is in a document; empty when it was taken away or the person is erased. */
    public Optional<byte[]> open(String documentId) {
        return jdbc
                .query(
                        "SELECT person_id, sealed FROM document_content WHERE document_id = ?",
                        (row, number) -> keys.openBytes(row.getString(1), part(documentId), row.getBytes(2)),
                        documentId)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void forget(String personId) {
        jdbc.update("DELETE FROM document_content WHERE person_id = ?", personId);
    }

    void keep(SealedContent content) {
        // The key that it was sealed with may be one that this instance still remembers and another has destroyed.
        if (!keys.has(content.personId())) {
            throw Refused.now("already-erased", null);
        }
        jdbc.update(
                "INSERT INTO document_content (document_id, person_id, sealed) VALUES (?, ?, ?)",
                content.documentId(),
                content.personId(),
                content.bytes());
    }

    void drop(String documentId) {
        jdbc.update("DELETE FROM document_content WHERE document_id = ?", documentId);
    }

    private static String part(String documentId) {
        return "document/" + documentId;
    }
}
