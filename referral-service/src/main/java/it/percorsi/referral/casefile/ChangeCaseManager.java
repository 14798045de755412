package it.percorsi.referral.casefile;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Somebody else is the case manager of the sending service (R5). */
public record ChangeCaseManager(@TargetAggregateIdentifier String caseId, String caseManager, LocalDate changedOn) {}
