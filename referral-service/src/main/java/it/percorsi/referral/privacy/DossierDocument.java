package it.percorsi.referral.privacy;

import it.percorsi.events.codes.DocumentKind;
import it.percorsi.referral.documents.CaseDocuments;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A document in a dossier: what it is, and where the file itself is handed out.
 *
 * @param caseId the case
 * @param documentId the document
 * @param kind what it is
 * @param fileName its name
 * @param contentType media type
 * @param bytes its size
 * @param sha256 SHA-256 of the content
 * @param attachedOn when it came
 * @param content address of the file
 */
public record DossierDocument(
        String caseId,
        String documentId,
        DocumentKind kind,
        String fileName,
        String contentType,
        int bytes,
        String sha256,
        LocalDate attachedOn,
        String content) {

    static Stream<DossierDocument> of(CaseDocuments ofCase) {
        return ofCase.documents().stream()
                .map(document -> new DossierDocument(
                        ofCase.caseId(),
                        document.documentId(),
                        document.kind(),
                        document.fileName(),
                        document.contentType(),
                        document.bytes(),
                        document.sha256(),
                        document.attachedOn(),
                        "/api/v1/cases/" + ofCase.caseId() + "/documents/" + document.documentId() + "/content"));
    }
}
