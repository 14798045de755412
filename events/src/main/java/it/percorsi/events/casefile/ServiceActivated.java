package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * A service of the network is activated for a worker at risk of losing the job, because the cause lies outside work
 * (R26).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param service which one; it tells of the cause
 * @param note what for
 * @param activatedOn date
 */
public record ServiceActivated(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        @Personal String service,
        @Personal String note,
        LocalDate activatedOn)
        implements CaseFileEvent {}
