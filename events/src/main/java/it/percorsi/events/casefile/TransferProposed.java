package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import java.time.LocalDate;

/**
 * The person has moved within the ambito: another municipality is asked to take the case over (R3, R4). Until it accepts
 * nothing changes.
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality that has the case, six digits
 * @param toMunicipality ISTAT code of the municipality that is asked, six digits
 * @param reason why, in the words of who proposes
 * @param movedOn since when the person has lived there
 * @param proposedOn date
 */
public record TransferProposed(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String toMunicipality,
        @Personal String reason,
        LocalDate movedOn,
        LocalDate proposedOn)
        implements CaseFileEvent {}
