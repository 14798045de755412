package it.percorsi.events.casefile;

import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Suitability;
import java.time.LocalDate;
import java.util.List;

/**
 * The service assessed suitability and residual work capacity (R7).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param completedOn date
 * @param suitability outcome
 * @param maxWeeklyHours most hours a week that the person can work
 * @param recommendedInstruments instruments recommended
 * @param operator operator who answers for it
 */
public record AssessmentCompleted(
        String caseId,
        String ambito,
        String municipality,
        LocalDate completedOn,
        Suitability suitability,
        int maxWeeklyHours,
        List<Instrument> recommendedInstruments,
        String operator)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public AssessmentCompleted {
        recommendedInstruments = List.copyOf(recommendedInstruments);
    }
}
