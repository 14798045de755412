package it.percorsi.events.casefile;

import java.time.LocalDate;

/**
 * The case came to the next phase of its funded programme (R41).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param programmeId the programme
 * @param phase which phase, from 1
 * @param name its name
 * @param enteredOn date
 */
public record ProgrammePhaseEntered(
        String caseId,
        String ambito,
        String municipality,
        String programmeId,
        int phase,
        String name,
        LocalDate enteredOn)
        implements ProgrammePathEvent {}
