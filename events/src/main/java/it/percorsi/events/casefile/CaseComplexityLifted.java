package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The case is complex no longer: the time for its project holds again (R28).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param liftedOn date
 */
public record CaseComplexityLifted(String caseId, String ambito, String municipality, LocalDate liftedOn)
        implements CaseFileEvent {}
