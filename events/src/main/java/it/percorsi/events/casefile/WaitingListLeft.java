package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The case waits no longer; the days count again (R27).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param leftOn first day that counts again
 */
public record WaitingListLeft(String caseId, String ambito, String municipality, LocalDate leftOn)
        implements CaseFileEvent {}
