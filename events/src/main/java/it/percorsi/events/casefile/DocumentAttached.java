package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.DocumentKind;
import java.time.LocalDate;

/**
 * A file was attached to the case (R1, R19). What is in it is kept by the service alone, sealed, and never published.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param documentId the document
 * @param kind what it is
 * @param fileName its name, which may tell who or what it is about
 * @param contentType media type, found from the content: {@code application/pdf}, {@code image/png},
 *     {@code image/jpeg} or that of a DOCX
 * @param bytes its size
 * @param sha256 SHA-256 of the content, in hexadecimal digits: it would prove to anybody who has the file whose it is
 * @param attachedOn date
 */
public record DocumentAttached(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String documentId,
        DocumentKind kind,
        @Personal String fileName,
        String contentType,
        int bytes,
        @Personal String sha256,
        LocalDate attachedOn)
        implements CaseFileEvent {}
