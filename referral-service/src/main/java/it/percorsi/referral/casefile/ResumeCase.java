package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A case that stood still goes on. */
public record ResumeCase(@TargetAggregateIdentifier String caseId, LocalDate resumedOn) {}
