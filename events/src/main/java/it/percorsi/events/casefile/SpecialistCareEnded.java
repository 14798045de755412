package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * A specialist service does not follow the person any more (R9).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param service the CPS, SERT or NOA
 * @param endedOn the first day on which it does not
 */
public record SpecialistCareEnded(String caseId, String ambito, String municipality, String service, LocalDate endedOn)
        implements CaseFileEvent {}
