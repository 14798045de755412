package it.percorsi.events.casefile;

import it.percorsi.events.programme.ProgrammePhase;
import java.time.LocalDate;
import java.util.List;

/**
 * The case took one of the paths of a funded programme (R41).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param programmeId the programme
 * @param programme its name
 * @param phases the phases that lie ahead, in order
 * @param takenOn date
 */
public record ProgrammePathTaken(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        String programmeId,
        String programme,
        List<ProgrammePhase> phases,
        LocalDate takenOn)
        implements ProgrammePathEvent {

    /** Lists are kept as they are given, never to change. */
    public ProgrammePathTaken {
        phases = List.copyOf(phases);
    }
}
