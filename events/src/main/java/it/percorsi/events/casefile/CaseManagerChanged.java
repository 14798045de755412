package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * Somebody else is the case manager of the sending service (R5).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param caseManager the new case manager
 * @param changedOn date
 */
public record CaseManagerChanged(
        String caseId, String ambito, String municipality, String caseManager, LocalDate changedOn)
        implements CaseFileEvent {}
