package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A case is complex no longer (R28). */
public record LiftComplexity(@TargetAggregateIdentifier String caseId, LocalDate liftedOn) {}
