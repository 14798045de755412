package it.percorsi.events.casefile;

import it.percorsi.events.codes.InterviewKind;
import java.time.LocalDate;

/**
 * An interview took place (R27, R29).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param kind what it was for
 * @param heldOn date
 * @param operator operator who held it
 */
public record InterviewHeld(
        String caseId, String ambito, String municipality, InterviewKind kind, LocalDate heldOn, String operator)
        implements CaseFileEvent {}
