package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * A closed case goes on where it stood on its path.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reason why, in the words of the service
 * @param reopenedOn first day that counts again
 */
public record CaseReopened(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        @Personal String reason,
        LocalDate reopenedOn)
        implements CaseFileEvent {}
