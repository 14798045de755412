package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * It is stated that a young person at risk counts as disadvantaged under L.381/91 (R9).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param reason why, in the words of the service
 * @param statedOn the first day on which the person counts
 */
public record DisadvantageStated(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        @Personal String reason,
        LocalDate statedOn) implements CaseFileEvent {}
