package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * An operator met the company of a worker who is at risk of losing the job, another one than heard the worker (R26).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param operator who met it
 * @param company where the person works
 * @param findings what came out
 * @param heardOn date
 */
public record CompanyHeard(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String operator,
        @Personal String company,
        @Personal String findings,
        LocalDate heardOn)
        implements CaseFileEvent {}
