package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.RevisionReason;
import java.time.LocalDate;

/**
 * A shared project is to be replaced by the version that is drafted next; it stays in force until all have agreed anew
 * (R19).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion the version that is to replace it
 * @param replaces the version in force
 * @param reason why
 * @param note the same in words; empty when nothing was added
 * @param proposedOn date
 */
public record ProjectRevisionProposed(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int projectVersion,
        int replaces,
        RevisionReason reason,
        @Personal String note,
        LocalDate proposedOn)
        implements CaseFileEvent {}
