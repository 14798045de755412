package it.percorsi.events.casefile;

import it.percorsi.events.codes.ClosureOutcome;
import java.time.LocalDate;

/**
 * The case came to its end.
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param outcome how
 * @param closedOn date
 */
public record CaseClosed(String caseId, String ambito, String municipality, ClosureOutcome outcome, LocalDate closedOn)
        implements CaseFileEvent {}
