package it.percorsi.events.casefile;

import it.percorsi.events.codes.PathLeaveReason;
import java.time.LocalDate;

/**
 * The case left its funded programme before the end; its place is free again (R41).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param programmeId the programme
 * @param phase the phase in which it stood, from 1
 * @param reason why
 * @param leftOn date
 */
public record ProgrammePathLeft(
        String caseId,
        String ambito,
        String municipality,
        String programmeId,
        int phase,
        PathLeaveReason reason,
        LocalDate leftOn)
        implements ProgrammePathEvent {}
