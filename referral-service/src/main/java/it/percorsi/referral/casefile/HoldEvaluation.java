package it.percorsi.referral.casefile;

import it.percorsi.events.codes.EvaluationOutcome;
import it.percorsi.events.codes.EvaluationParty;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The shared project is evaluated together (R40).
 *
 * @param note null for nothing
 * @param nextOn the day agreed for the next one; null for the latest one possible
 */
public record HoldEvaluation(
        @TargetAggregateIdentifier String caseId,
        LocalDate heldOn,
        List<EvaluationParty> participants,
        EvaluationOutcome outcome,
        @Nullable String note,
        @Nullable LocalDate nextOn,
        String operator) {}
