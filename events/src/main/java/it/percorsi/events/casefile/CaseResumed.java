package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The case goes on.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param resumedOn first day that counts again
 */
public record CaseResumed(String caseId, String ambito, String municipality, LocalDate resumedOn)
        implements CaseFileEvent {}
