package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project was evaluated together with the person and the service that follows them (R40).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param number its number in the case, from 1
 * @param heldOn date
 * @param participants who took part beside the operator
 * @param outcome what it came to
 * @param note what was said; null when nothing was written
 * @param nextDueOn the day by which the next one is due
 * @param operator operator who led it
 */
public record PeriodicEvaluationHeld(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        int number,
        LocalDate heldOn,
        List<EvaluationParty> participants,
        EvaluationOutcome outcome,
        @Personal @Nullable String note,
        LocalDate nextDueOn,
        String operator)
        implements CaseFileEvent {

    /** Lists are kept as they are given, never to change. */
    public PeriodicEvaluationHeld {
        participants = List.copyOf(participants);
    }
}
