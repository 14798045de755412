package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A young person at risk counts as disadvantaged under L.381/91, with the reason (R9). */
public record StateDisadvantage(@TargetAggregateIdentifier String caseId, String reason, LocalDate statedOn) {}
