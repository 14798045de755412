package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * The service of another ambito took the person over, in writing; the case is closed here.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality that had the case, six digits
 * @param receivingService the service that took the person over
 * @param acceptedBy who accepted there
 * @param documentId the written acceptance, a document of the case
 * @param acceptedOn date of the acceptance
 */
public record CaseHandedOver(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        @Personal String receivingService,
        @Personal String acceptedBy,
        String documentId,
        LocalDate acceptedOn)
        implements CaseFileEvent {}
