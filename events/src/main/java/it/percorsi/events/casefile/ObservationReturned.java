package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * What was observed in tutoring was returned to those who referred the person (R45).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param number its number in the case, from 1
 * @param text what was observed
 * @param returnedOn date
 * @param operator operator who observed it
 */
public record ObservationReturned(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int number,
        @Personal String text,
        LocalDate returnedOn,
        String operator)
        implements CaseFileEvent {}
