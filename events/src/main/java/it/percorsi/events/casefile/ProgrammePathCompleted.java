package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The case went through all that its funded programme pays for (R41).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param programmeId the programme
 * @param phase the phase in which it ended, from 1
 * @param completedOn date
 */
public record ProgrammePathCompleted(
        String caseId, String ambito, String municipality, String programmeId, int phase, LocalDate completedOn)
        implements ProgrammePathEvent {}
