package it.percorsi.referral.documents;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.DocumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents of a case that were not taken away.
 *
 * @param caseId the case
 * @param personId the person
 * @param documents the latest last
 */
public record CaseDocuments(String caseId, String personId, List<Attached> documents) {

    /** Lists are kept as they are given. */
    public CaseDocuments {
        documents = List.copyOf(documents);
    }

    /**
     * One of them.
     *
     * @param documentId the document
     * @param kind what it is
     * @param fileName its name; empty once the person is erased
     * @param contentType media type
     * @param bytes its size
     * @param sha256 SHA-256 of the content; empty once the person is erased
     * @param attachedOn when it came
     * @param attachedBy user name of who attached it
     */
    public record Attached(
            String documentId,
            DocumentKind kind,
            @Personal String fileName,
            String contentType,
            int bytes,
            @Personal String sha256,
            LocalDate attachedOn,
            String attachedBy) {}

    /** One of them. */
    public Optional<Attached> find(String documentId) {
        return documents.stream()
                .filter(document -> document.documentId().equals(documentId))
                .findFirst();
    }

    CaseDocuments with(Attached document) {
        List<Attached> all = new ArrayList<>(documents);
        all.add(document);
        return new CaseDocuments(caseId, personId, all);
    }

    CaseDocuments without(String documentId) {
        return new CaseDocuments(
                caseId,
                personId,
                documents.stream()
                        .filter(document -> !document.documentId().equals(documentId))
                        .toList());
    }
}
