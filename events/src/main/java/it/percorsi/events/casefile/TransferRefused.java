package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * The municipality that was asked does not take the case over.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality that has the case, and keeps it, six digits
 * @param toMunicipality ISTAT code of the municipality that refuses, six digits
 * @param reason why, in its words
 * @param refusedOn date
 */
public record TransferRefused(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String toMunicipality,
        @Personal String reason,
        LocalDate refusedOn)
        implements CaseFileEvent {}
