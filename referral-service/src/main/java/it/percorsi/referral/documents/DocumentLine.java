package it.percorsi.referral.documents;

import it.percorsi.events.codes.DocumentKind;
import it.percorsi.referral.documents.CaseDocuments.Attached;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as the caller is shown it.
 *
 * @param documentId the document
 * @param kind what it is
 * @param fileName its name; null when it is not for the caller
 * @param contentType media type
 * @param bytes its size
 * @param sha256 SHA-256 of the content; null when it is not for the caller
 * @param attachedOn when it came
 * @param attachedBy user name of who attached it
 * @param readable whether the caller may open it without giving a reason
 * @param withdrawable whether the caller may take it away
 */
public record DocumentLine(
        String documentId,
        DocumentKind kind,
        @Nullable String fileName,
        String contentType,
        int bytes,
        @Nullable String sha256,
        LocalDate attachedOn,
        String attachedBy,
        boolean readable,
        boolean withdrawable) {

    static DocumentLine of(Attached document, boolean readable, boolean withdrawable) {
        return new DocumentLine(
                document.documentId(),
                document.kind(),
                readable ? document.fileName() : null,
                document.contentType(),
                document.bytes(),
                readable ? document.sha256() : null,
                document.attachedOn(),
                document.attachedBy(),
                readable,
                withdrawable);
    }
}
