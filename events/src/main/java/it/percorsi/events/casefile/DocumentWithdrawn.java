package it.percorsi.events.casefile;

import it.percorsi.events.codes.WithdrawalReason;
import java.time.LocalDate;

/**
 * A document was taken away from the case. Its content is gone with this fact; that there was one is not.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param documentId the document
 * @param reason why
 * @param withdrawnOn date
 */
public record DocumentWithdrawn(
        String caseId,
        String ambito,
        String municipality,
        String documentId,
        WithdrawalReason reason,
        LocalDate withdrawnOn)
        implements CaseFileEvent {}
