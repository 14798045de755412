package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * The case is complex: its project need not be shared within the time (R28).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reason why, in the words of the service
 * @param flaggedOn date
 */
public record CaseFlaggedComplex(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        @Personal String reason,
        LocalDate flaggedOn)
        implements CaseFileEvent {}
