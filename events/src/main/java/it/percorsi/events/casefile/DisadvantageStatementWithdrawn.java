package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * What was stated about a young person's disadvantage under L.381/91 does not hold any more (R9).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param withdrawnOn the first day on which the person does not count
 */
public record DisadvantageStatementWithdrawn(String caseId, String ambito, String municipality, LocalDate withdrawnOn)
        implements CaseFileEvent {}
